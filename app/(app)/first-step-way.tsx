import type { ReactNode } from 'react';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { FirstStep } from '@/lib/domain/first-steps.ts';
import { routes } from '@/lib/routes.ts';

/** How what is missing comes in: the ways for the staff who may go them, whom to ask for everybody else. */
export function FirstStepWay({ actor, step }: { actor: Actor; step: FirstStep }) {
  const [provinceId] = staffProvincesOf(actor);
  return provinceId === undefined ? (
    <>Sở Nội vụ sẽ {DEEDS[step]}; hỏi Sở Nội vụ nếu cần sớm.</>
  ) : (
    <>{WAYS[step](provinceId)}.</>
  );
}

const DEEDS: Record<FirstStep, string> = {
  agencies: 'đưa danh sách cơ quan vào hệ thống',
  plans: 'đưa kế hoạch vào hệ thống',
  forms: 'lập biểu mẫu báo cáo',
  periods: 'mở kỳ báo cáo đầu tiên',
};

const WAYS: Record<FirstStep, (provinceId: number) => ReactNode> = {
  agencies: (provinceId) => (
    <>
      <a href={routes.newReading()}>Đọc danh sách cơ quan từ văn bản</a>,{' '}
      <a href={routes.newAgency(provinceId)}>thêm từng cơ quan</a> {OR_CATALOGUE}
    </>
  ),
  plans: () => (
    <>
      <a href={routes.newReading()}>Đọc văn bản kế hoạch vào hệ thống</a> {OR_CATALOGUE}
    </>
  ),
  forms: () => (
    <>
      <a href={routes.forms()}>Lập biểu mẫu rồi ban hành</a> {OR_CATALOGUE}
    </>
  ),
  periods: () => <a href={routes.newYear()}>Mở các kỳ của một năm</a>,
};

const OR_CATALOGUE = (
  <>
    hoặc <a href={routes.catalogue()}>nạp danh mục, nếu có sẵn của tỉnh</a>
  </>
);
