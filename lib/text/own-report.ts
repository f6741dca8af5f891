import {
  abbreviationOf,
  issuerOf,
  type LetterheadOf,
  numberAndSymbolIn,
  parentOf,
  placeOf,
  signatureOf,
} from '@/lib/domain/agency-letterhead.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import {
  type AppendixRow,
  type AttachedTable,
  type ContentBlock,
  type OfficialDocument,
  paragraphsOf,
} from '@/lib/domain/official-document.ts';
import { roman } from '@/lib/domain/roman.ts';
import type { TaskRole } from '@/lib/domain/task.ts';
import type { PartProgress } from '@/lib/domain/typed-progress.ts';
import { answerInWords } from './answers.ts';
import { formatDay } from './days.ts';
import { ILLUSTRATION } from './illustration.ts';
import { midSentence } from './mid-sentence.ts';
import { stepInWords } from './next-step.ts';
import { PROGRESS_STATE_TEXT, TASK_ROLE_TEXT } from './statuses.ts';

type Said = Partial<Omit<PartProgress, 'state'>> & { state: PartProgress['state'] | null };

export type OwnReport = {
  agency: LetterheadOf;
  period: { name: string; startsOn: Day; cutOffOn: Day };
  head: { documentNo: string | null; documentOn: Day | null; signerName: string | null; signerTitle: string | null };
  /** Not as it was sent, but as it is being written. */
  draft: boolean;
  sections: readonly { title: string; text: string }[];
  rows: readonly { row: Pick<FormRow, 'code' | 'label' | 'unit' | 'choices'>; asked: boolean; answer: Answer | null }[];
  tasks: readonly (Said & { role: TaskRole; title: string; dueOn: Day | null })[];
  illustration: boolean;
};

/** báo cáo của cơ quan: its own report of one period in the form of the decree, with its figures and tasks as appendices. */
export function ownReport({ agency, period, head, draft, ...said }: OwnReport): OfficialDocument {
  const { number, symbol } = numberAndSymbolIn(head.documentNo);
  const mark = said.illustration ? ' (dữ liệu minh họa)' : '';
  return {
    ...{ type: 'Báo cáo', draft, number: draft ? null : number, issuedOn: draft ? null : head.documentOn },
    ...{ parent: parentOf(agency), issuer: issuerOf(agency), place: placeOf(agency) },
    symbol: symbol ?? `BC-${abbreviationOf(agency)}`,
    subject: `Công tác cải cách hành chính, kỳ ${midSentence(period.name)}`,
    addressees: [agency.name === 'Sở Nội vụ' ? `Ủy ban nhân dân tỉnh ${agency.provinceName}` : 'Sở Nội vụ'],
    content: contentOf({ period, ...said }),
    appendix: { title: `Số liệu thống kê${mark}`, rows: said.rows.map(appendixRow) },
    tables: said.tasks.length === 0 ? [] : [taskTable(said.tasks, mark)],
    signature: signatureOf(agency, { name: head.signerName, title: head.signerTitle }),
    recipients: [],
    filing: 'VT',
  };
}

function contentOf({
  period,
  sections,
  tasks,
  illustration,
}: Pick<OwnReport, 'period' | 'sections' | 'tasks' | 'illustration'>): ContentBlock[] {
  const counted = `Số liệu tính từ ngày ${formatDay(period.startsOn)} đến hết ngày ${formatDay(period.cutOffOn)}`;
  return [
    ...(illustration ? [paragraph(ILLUSTRATION)] : []),
    ...sections.flatMap(({ title, text }, at): ContentBlock[] => [
      { kind: 'heading', text: `${roman(at + 1)}. ${title}` },
      ...paragraphsOf(text),
    ]),
    paragraph(
      tasks.length === 0
        ? `${counted}, có Phụ lục kèm theo./.`
        : `${counted}, có Phụ lục I kèm theo; tiến độ các nhiệm vụ được giao có Phụ lục II kèm theo./.`,
    ),
  ];
}

function appendixRow({ row, asked, answer }: OwnReport['rows'][number]): AppendixRow {
  const { code, label, unit, choices } = row;
  return {
    ...{ heading: !asked, code: code ?? '', label, unit: asked && choices.length === 0 ? (unit ?? '') : '' },
    figure: asked ? answerInWords(answer, row) : '',
    note: [answer?.note, answer?.reason].filter(Boolean).join(' – '),
  };
}

function taskTable(tasks: OwnReport['tasks'], mark: string): AttachedTable {
  return {
    title: `Tiến độ nhiệm vụ được giao${mark}`,
    columns: [
      { name: 'TT', share: 7, figures: true },
      { name: 'Nhiệm vụ', share: 33 },
      { name: 'Vai trò', share: 10 },
      { name: 'Hạn', share: 16 },
      { name: 'Tiến độ', share: 15 },
      { name: 'Văn bản kết quả, ghi chú', share: 19 },
    ],
    rows: tasks.map((task, at) => [
      String(at + 1),
      task.title,
      TASK_ROLE_TEXT[task.role],
      task.dueOn === null ? 'chưa xác định hạn' : formatDay(task.dueOn),
      progressInWords(task),
      [task.resultDocument, task.note, task.nextStep && stepInWords(task.nextStep)].filter(Boolean).join(' – '),
    ]),
  };
}

function progressInWords({ state, completedOn }: Said): string {
  const words = state === null ? 'chưa báo cáo' : PROGRESS_STATE_TEXT[state];
  return completedOn ? `${words} ngày ${formatDay(completedOn)}` : words;
}

function paragraph(text: string): ContentBlock {
  return { kind: 'paragraph', text };
}
