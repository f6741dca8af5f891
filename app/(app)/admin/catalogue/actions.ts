'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { catalogueFields } from './schemas.ts';

export const loadCatalogueAction = formAction(catalogueFields, async (actor, { folder }) => {
  await loadCatalogue(actor, folder);
  redirect(routes.catalogue());
});
