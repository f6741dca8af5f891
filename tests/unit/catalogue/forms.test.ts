import { expect, test } from 'vitest';
import { draftOfFile } from '@/lib/catalogue/form-draft.ts';
import { listCatalogueProvinces, readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import { findFormFaults } from '@/lib/domain/form-check.ts';

const forms = listCatalogueProvinces().flatMap((folder) => {
  const { forms: bundled, province } = readProvinceCatalogue(folder);
  const who = {
    agencies: new Set(province.agencies.map((agency) => agency.key)),
    groups: new Set(province.groups.map((group) => group.key)),
  };
  return bundled.map((form) => [`${folder} ${form.key}`, draftOfFile(form), who] as const);
});

test.each(forms)('the bundled form passes the checks that staff build by: %s', (_, draft, who) => {
  expect(findFormFaults(draft, who)).toEqual([]);
});
