import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Weight = 'primary' | 'secondary' | 'danger';

const LOOKS: Record<Weight, string> = {
  primary: 'bg-accent text-white border-accent hover:bg-[#083d54]',
  secondary: 'bg-sheet text-accent border-accent hover:bg-accent-wash',
  danger: 'bg-sheet text-risk border-risk hover:bg-risk-wash',
};

const SHAPE =
  'inline-flex min-h-10 items-center gap-2 border rounded-[2px] px-4 py-1.5 font-semibold no-underline cursor-pointer disabled:cursor-wait disabled:opacity-60';

export function Button({
  weight = 'primary',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: Weight }) {
  return <button type="submit" {...rest} className={`${SHAPE} ${LOOKS[weight]} ${className}`} />;
}

export function ButtonLink({
  href,
  weight = 'primary',
  children,
}: {
  href: string;
  weight?: Weight;
  children: ReactNode;
}) {
  return (
    <a href={href} className={`${SHAPE} ${LOOKS[weight]}`}>
      {children}
    </a>
  );
}
