import { findIssuedFile, listIssuesOfProvince } from '@/lib/db/official-issues.ts';
import { findFrozen } from '@/lib/db/snapshots.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { attachedAs } from '@/lib/forms/file-answer.ts';
import { DOCX } from '@/lib/forms/file-kinds.ts';
import { taggedFile } from './answer.ts';
import { isPublishedHere } from './lists/published-reports.ts';
import { problemAnswer } from './problem.ts';
import { findVisitor } from './who.ts';

/** What a period was closed with, byte for byte: sha256sum over it is `hash` of the published report. */
export async function readFrozen(request: Request, { params }: { params: Promise<{ reportId: string }> }) {
  const token = await findVisitor(request);
  if (token instanceof Response) return token;
  const id = idFrom((await params).reportId);
  const frozen = id !== null && (await isPublishedHere({ token }, id)) ? await findFrozen(token.actor, id) : null;
  if (frozen === null) return problemAnswer(request, 'not-found');
  const name = `ban-chot-${id}.json`;
  return taggedFile(request, {
    ...{ type: 'application/json; charset=utf-8', content: frozen.content },
    headers: { 'Content-Disposition': attachedAs(name, name) },
  });
}

/** The .docx as it went out, byte for byte: sha256sum over it is `hash` of the official report. */
export async function readIssued(request: Request, { params }: { params: Promise<{ issueId: string }> }) {
  const token = await findVisitor(request);
  if (token instanceof Response) return token;
  const id = idFrom((await params).issueId);
  const issues = await listIssuesOfProvince(token.actor, token.provinceId);
  const file = issues.some((issue) => issue.id === id) ? await findIssuedFile(token.actor, id as number) : null;
  if (file === null) return problemAnswer(request, 'not-found');
  return taggedFile(request, {
    ...{ type: DOCX, content: new Uint8Array(file.content) },
    headers: {
      'Content-Disposition': attachedAs(`bao-cao-${id}.docx`, `bao-cao-${file.number}-${file.issuedOn}.docx`),
    },
  });
}
