/** Which pages the manual has, apart from how they are printed, for whoever looks whether all are there. */

/** Files of `docs/panduan` in the order in which they are printed. */
export const MANUAL_CHAPTERS = [
  'README',
  'tim-pelaksana',
  'admin-medsos',
  'wakil-pimpinan-redaksi',
  'pimpinan-redaksi',
  'sekretaris',
  'layar-izin',
  'pengelola',
  'memasang',
  'mencoba-di-komputer',
] as const;
