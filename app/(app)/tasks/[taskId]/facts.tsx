import type { PlanTask } from '@/lib/domain/task-line.ts';

/** What the document says of the task beside its title. */
export function Facts({ task }: { task: PlanTask }) {
  return (
    <dl className="mt-4 grid max-w-[80ch] gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
      <Fact name="Thời gian ghi trong văn bản">{task.scheduleText ?? 'không ghi'}</Fact>
      <Fact name="Kết quả, sản phẩm">{task.results.length > 0 ? task.results.join('; ') : 'không ghi'}</Fact>
      <Fact name="Kinh phí">{task.funding ?? 'không ghi'}</Fact>
      {task.note ? <Fact name="Ghi chú">{task.note}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
