import { Trail } from '@/components/ui/trail.tsx';
import type { FormVersionHead } from '@/lib/db/form-versions.ts';
import { routes } from '@/lib/routes.ts';

export function VersionTrail({ version }: { version: FormVersionHead }) {
  return (
    <Trail
      steps={[
        { href: routes.forms(), label: 'Biểu mẫu' },
        { href: routes.formVersion(version.id), label: `${version.title}: bản ${version.version}` },
      ]}
    />
  );
}
