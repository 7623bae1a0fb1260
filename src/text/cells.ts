/** Words that the script itself puts into cells, names of files and folders, and what is wrong with a cell it reads. */

/** A letter's state in the outbox. The queued one is found by its text, so it names its letter. */
export const LETTER_STATES = {
  queued: (id: string) => `Antre ${id}`,
  sent: (when: string) => `Terkirim ${when}`,
  withdrawn: (at: string) => `Ditarik ${at}`,
} as const;

export const NOT_UPLOADED = (platform: string, reason: string) => `${platform}: tidak diunggah – ${reason}`;

/** A version of what was handed in, as the history heads it. */
export const VERSION_TITLE = (what: string, version: number) => `${what} (versi ${version})`;

/** Parts of the register in Drive. The form is called so only until its id is kept. */
export const PART_NAMES = { folder: 'Konten Medsos', form: 'Formulir' } as const;

export const VAULT_TABS = { journal: 'Jurnal', head: 'Kepala' } as const;

/** What the register's copy is called that is made before an upgrade; found again by it. */
export const COPY_TITLE = (name: string, version: string, id: string) =>
  `${name} – salinan sebelum versi ${version} (${id})`;

/** Said of a cell that the register wrote and can no longer read. */
export const CELL_PROBLEMS = {
  notANumber: 'bukan bilangan',
  notARegisterNumber: 'bukan nomor register',
  unreadable: 'tidak terbaca',
  paperAltered: 'data naskah diubah dengan tangan',
  heading: (heading: string | undefined) => `seharusnya berjudul “${heading}”`,
} as const;

/** What is named as wrong when no field can be. */
export const WHOLE_REQUEST = 'isian';
export const WHOLE_ANSWER = 'jawaban formulir';
