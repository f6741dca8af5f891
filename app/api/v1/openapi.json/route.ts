import { taggedAnswer } from '@/lib/api/answer.ts';
import { apiDocumentText } from '@/lib/api/document.ts';
import { methodsOf } from '@/lib/api/methods.ts';

/** What the API is, for whoever asks: it names no record. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsOf({
  GET: async (request) => taggedAnswer(request, { writing: 'json', body: apiDocumentText() }),
});
