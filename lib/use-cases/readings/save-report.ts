import { type ReportFile, reportFile } from '@/lib/catalogue/form-file.ts';
import type { Db } from '@/lib/db/client.ts';
import { saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listPublishedReports } from '@/lib/db/published-reports.ts';
import { closeReading } from '@/lib/db/readings.ts';
import { now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import type { ReportFormView } from '@/lib/reading/check/beside.ts';
import { reportPeriodOf } from '@/lib/reading/check/faults.ts';
import type { MatchedAnswer } from '@/lib/reading/check/report-answers.ts';
import type { PlanValues } from '@/lib/reading/check/sheet.ts';
import { rowKey, versionKey } from '../catalogue/load-forms.ts';
import { loadReports } from '../catalogue/load-reports.ts';
import type { OpenReading } from './open-reading.ts';
import { DOCUMENT } from './plan-parts.ts';
import type { SavedReading } from './save-plan.ts';

/** Nhập báo cáo đã ban hành từ bản đọc: as printed, beside what was understood; never overwritten by later sums. */
export async function saveReport(tx: Db, actor: Actor, open: OpenReading): Promise<SavedReading> {
  const { entry, checked } = open;
  const { provinceId } = entry;
  const { values } = checked.sheet.plan;
  const form = checked.report?.form ?? refuse('reading-nothing');
  const published = await listPublishedReports(actor, tx);
  const twin = published.find(
    ({ document }) => document.number === values.decisionNo && document.issuedOn === values.decisionDate,
  );
  if (twin) refuse('duplicate', { what: twin.title });
  const { decisionNo: number, decisionDate: issuedOn } = values;
  const document = {
    provinceId,
    kind: 'report',
    number,
    issuedOn,
    issuer: values.issuer.trim(),
    title: values.title.trim(),
  };
  const documents = new Map([[DOCUMENT, await saveDocument(tx, document)]]);

  const file = fileOf(values, form, checked.report?.answers ?? [], new Set(published.map(({ code }) => code)));
  if (file.values.length === 0) refuse('reading-nothing');
  const ids = await loadReports(
    tx,
    provinceId,
    [file],
    { documents, agencies: new Map(), groups: new Map() },
    idsOf(form),
  );
  const reportId = ids.get(file.key) as number;
  const closing = { savedAt: await now(tx), savedById: actor.userId, savedReportId: reportId };
  if (!(await closeReading(tx, entry, closing))) refuse('stale');
  const invalid = file.values.filter((value) => value.invalid).length;
  const after = {
    title: file.title,
    form: file.form,
    version: file.formVersion,
    period: file.period,
    values: file.values.length,
    invalid,
  };
  await recordEvent(tx, actor, {
    action: 'report.published',
    subject: 'report',
    subjectId: reportId,
    provinceId,
    after: { ...after, readingId: entry.id },
  });
  await recordEvent(tx, actor, {
    action: 'reading.saved',
    subject: 'reading',
    subjectId: entry.id,
    provinceId,
    after: { ...after, reportId },
  });
  return { planId: null, reportId };
}

function fileOf(
  values: PlanValues,
  form: ReportFormView,
  answers: readonly MatchedAnswer[],
  taken: ReadonlySet<string>,
): ReportFile {
  return reportFile.parse({
    key: freeKey(slugOf(values.decisionNo ?? values.title), taken),
    title: values.title.normalize('NFC').trim(),
    form: form.code,
    formVersion: form.version,
    document: DOCUMENT,
    period: { kind: values.periodKind, year: values.reportYear, ...reportPeriodOf(values) },
    values: answers.flatMap(({ row, line, answer }) =>
      line === null || answer === null
        ? []
        : [
            {
              row: line.key,
              printed: clean(row.values.text),
              answer: answer.answer,
              number: answer.number,
              choice: answer.choice,
              text: answer.text === null ? null : clean(answer.text),
              note: row.values.note === null ? null : clean(row.values.note) || null,
              invalid: answer.invalidReason !== null,
              invalidReason: answer.invalidReason,
            },
          ],
    ),
  });
}

function idsOf({ versionId, code, version, lines }: ReportFormView) {
  return {
    statistics: new Map<string, number>(),
    versions: new Map([[versionKey(code, version), versionId]]),
    rows: new Map(lines.map(({ id, key }) => [rowKey(code, version, key), id])),
  };
}

function freeKey(slug: string, taken: ReadonlySet<string>): string {
  const base = slug || 'bao-cao';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}

function clean(text: string): string {
  return text.normalize('NFC').trim();
}
