import { listCatalogueProvinces, readProvinceFile } from '@/lib/catalogue/read.ts';

export type CatalogueChoice = { folder: string; name: string };

/** The provinces that the installation can be offered, by name. */
export function listCatalogueChoices(): CatalogueChoice[] {
  return listCatalogueProvinces().map((folder) => ({ folder, name: readProvinceFile(folder).name }));
}
