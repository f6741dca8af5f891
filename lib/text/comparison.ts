import type { HeatLine } from '@/lib/domain/heat-map.ts';

type Compared = { agency: { name: string }; tasks: HeatLine; targets: HeatLine };

/** "20 cơ quan, 3 cơ quan có nhiệm vụ quá hạn; nhiều nhất: Sở Y tế (4)." */
export function comparisonInWords(lines: readonly Compared[]): string {
  const late = lines.filter(({ tasks }) => tasks.sum.off > 0);
  const most = Math.max(...late.map(({ tasks }) => tasks.sum.off));
  const worst = late.filter(({ tasks }) => tasks.sum.off === most).map(({ agency }) => agency.name);
  if (late.length === 0) return `${lines.length} cơ quan, không cơ quan nào có nhiệm vụ chủ trì quá hạn.`;
  const others = worst.length > 3 ? ` và ${worst.length - 3} cơ quan khác` : '';
  return `${lines.length} cơ quan, ${late.length} cơ quan có nhiệm vụ chủ trì quá hạn; nhiều nhất: ${worst.slice(0, 3).join(', ')}${others} (${most} nhiệm vụ).`;
}
