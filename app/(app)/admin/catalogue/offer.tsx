import type { ProvinceCatalogue } from '@/lib/catalogue/read.ts';

/** What loading a province would bring, counted from its files. */
export function Offer({ catalogue: { province, plans, forms, reports } }: { catalogue: ProvinceCatalogue }) {
  if (plans.length + province.agencies.length === 0) {
    return <p className="text-muted">Chỉ có tên tỉnh và việc sáp nhập; cơ quan, kế hoạch do Sở Nội vụ thêm.</p>;
  }
  return (
    <ul>
      {plans.map((plan) => (
        <li key={plan.key}>
          {plan.title}: {plan.targets.filter((target) => target.sameAs === null).length} chỉ tiêu,{' '}
          {plan.tasks.filter((task) => !task.empty && task.duplicateOf === null).length} nhiệm vụ
        </li>
      ))}
      <li>
        {province.agencies.length} cơ quan, {forms.length} biểu mẫu, {reports.length} báo cáo đã công bố
      </li>
    </ul>
  );
}
