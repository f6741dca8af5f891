'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { beginCorrection } from '@/lib/use-cases/official/begin-correction.ts';
import { issueReport } from '@/lib/use-cases/official/issue-report.ts';
import { saveLetterhead } from '@/lib/use-cases/official/save-letterhead.ts';
import { saveOfficialText } from '@/lib/use-cases/official/save-official-text.ts';
import { correctionFields, issueFields, letterheadFields, textFields } from './schemas.ts';

export const saveLetterheadAction = formAction(letterheadFields, async (actor, input) => {
  await saveLetterhead(actor, input);
  refresh();
  return { message: 'Đã lưu phần đầu và phần ký.' };
});

export const saveTextAction = formAction(textFields, async (actor, input) => {
  const { takenReportId: takenFrom = null, ...typed } = input;
  const taken = await saveOfficialText(actor, { ...typed, takenFrom });
  refresh();
  if (taken === null) return { message: 'Đã lưu lời văn.' };
  return { message: `Đã lưu lời văn, cuối mục có lời của ${taken.agencyName}. Sửa lại cho thành lời của báo cáo.` };
});

export const issueReportAction = formAction(issueFields, async (actor, input) => {
  await issueReport(actor, input);
  redirect(routes.officialReport(input.periodId));
});

export const beginCorrectionAction = formAction(correctionFields, async (actor, input) => {
  await beginCorrection(actor, input);
  redirect(routes.officialReport(input.periodId));
});
