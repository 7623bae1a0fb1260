/**
 * Every act of the office that trials repeat: how an office comes to where it is possible, and how somebody does it.
 * Shared by what measures acts and what breaks them.
 */
import {
  act,
  CHECKS,
  type ClickedAct,
  callFromDialog,
  clickMenu,
  deskIn,
  makePaper,
  openDialog,
  propsOf,
  recapRequest,
  seen,
} from '../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../samples/office';
import { handIn, photo, readSamples, type Sample } from '../samples/play';
import { overwrite, setProfile } from './by-hand';
import { fromClock, fromDialog, fromMenu, fromPage, HOUR, type TriedAct } from './tried-act';

const { admin, wakil, pimpinan, office: owner, sekretaris } = ACCOUNTS;
/** Rows in one go. */
const TEN = 10;
const MINUTE = 60_000;
const EVENT = readSamples().find((one) => one.key === 'rapat-pleno') as Sample;

export const hand = (office: SampleOffice, eventDate = EVENT.answers['Tanggal kegiatan']) =>
  handIn(office, { ...EVENT, answers: { ...EVENT.answers, 'Tanggal kegiatan': eventDate ?? '' } }).row;
const HOSTS: Record<string, string> = {
  Instagram: 'instagram.com/p',
  Facebook: 'facebook.com/kpu/posts',
  X: 'x.com/kpu/status',
};

/** A link of its own for each row: one that is recorded already is asked about. */
function link(platform: string, row: number) {
  return { platform, url: `https://www.${HOSTS[platform]}/123456${row}`, reason: '', at: '' };
}

/** Later steps that an item goes through, in their order, and who does them. */
const STEPS: [ClickedAct, string, object | ((row: number) => object)][] = [
  ['receive', admin.email, { note: 'Lengkap.' }],
  ['correct', wakil.email, { note: 'Ejaan.', caption: 'Caption hasil koreksi.' }],
  ['approve', pimpinan.email, { note: 'Setuju.' }],
  [
    'publish',
    admin.email,
    (row) => ({ entries: ['Instagram', 'Facebook', 'X'].map((one) => link(one, row)) }),
  ],
];

/** An item on which so many steps are done. */
function after(steps: number, eventDate?: string): (office: SampleOffice) => number {
  return (office) => {
    const row = hand(office, eventDate);
    for (const [name, as, fields] of STEPS.slice(0, steps)) {
      const { refused } = act(office, as, name, row, typeof fields === 'function' ? fields(row) : fields);
      if (refused) throw new Error(refused);
    }
    return row;
  };
}

/** A step decided in its dialog: opened before, its button pressed by what `begin` returns. */
function decided(
  name: ClickedAct,
  as: string,
  fields: object | ((row: number) => object),
  steps: number,
  before: (office: SampleOffice) => void = () => undefined,
): TriedAct {
  const functionName = `${name}Item`;
  return {
    name,
    functionName,
    decider: as,
    isOfItem: true,
    prepare(office) {
      before(office);
      return after(steps)(office);
    },
    begin(office, row) {
      const { props, notice } = openDialog(office, as, name, row);
      if (!props) throw new Error(notice);
      const text = name === 'correct' ? { ...props.current, checks: CHECKS } : {};
      return fromPage(office, as, functionName, {
        ...seen(props),
        ...text,
        ...(typeof fields === 'function' ? fields(row) : fields),
      });
    },
  };
}

const step = (index: number): TriedAct => {
  const [name, as, fields] = STEPS[index] as (typeof STEPS)[number];
  return decided(name, as, fields, index);
};

export const ACTS: TriedAct[] = [
  {
    name: 'submit',
    functionName: 'onFormSubmitted',
    prepare: () => 0,
    begin: (office) => ({
      act: () =>
        office.google.person(EVENT.submitter).submitForm(office.formId, {
          byTitle: { ...EVENT.answers, 'Dokumentasi kegiatan': EVENT.photos.map((name) => photo(name)) },
        }),
    }),
  },
  {
    name: 'edit',
    functionName: 'onFormSubmitted',
    isOfItem: true,
    prepare: (office) => {
      const row = after(1)(office);
      // An answer that is changed in the second in which it was given would be taken for the same one.
      office.google.advance(MINUTE);
      return row;
    },
    begin: (office) => ({
      act: () => {
        const response = office.google.world.store.list('response').at(-1);
        office.google.person(EVENT.submitter).editResponse(response?.id ?? '', {
          byTitle: { Caption: 'Caption yang diperbaiki penyerah.' },
        });
      },
    }),
  },
  ...[0, 1, 2, 3].map(step),
  {
    name: 'receive ten',
    functionName: 'actOnSeveralItems',
    prepare: (office) => {
      const rows = Array.from({ length: TEN }, () => hand(office));
      return rows[0] ?? 0;
    },
    begin(office, row) {
      const rows = Array.from({ length: TEN }, (_, index) => row + index);
      const items = rows.map((one) => {
        const { props, notice } = openDialog(office, admin.email, 'receive', one);
        if (!props) throw new Error(notice);
        return seen(props);
      });
      const payload = { act: 'receive', items, note: 'Lengkap.', checks: [] };
      return fromPage(office, admin.email, 'actOnSeveralItems', payload);
    },
  },
  decided('return', admin.email, { note: 'Foto ketiga mohon diganti.' }, 0),
  decided('reject', pimpinan.email, { note: 'Bukan kegiatan kantor.' }, 2),
  {
    name: 'take back',
    functionName: 'takeBackItem',
    decider: admin.email,
    isOfItem: true,
    prepare: after(1),
    begin(office, row) {
      const { effects } = clickMenu(office, admin.email, 'openWorkSheet', row);
      const work = deskIn(effects)?.work;
      if (!work?.canTakeBack) throw new Error('There is nothing to take back.');
      return fromPage(office, admin.email, 'takeBackItem', { ...seen(work), reason: 'Salah tekan.' });
    },
  },
  decided('amend', admin.email, { platform: 'X', what: 'withdrawn', reason: 'Salah foto.' }, 4),
  decided('verify', wakil.email, { platforms: ['X'], note: 'Utuh.' }, 4, (office) =>
    setProfile(office, 'Periksa unggahan', 'Ya'),
  ),
  fromDialog('recap', 'makeRecap', sekretaris.email, recapRequest('2026-11'), after(4)),
  fromDialog('register book', 'makeRegisterBook', sekretaris.email, { year: '2026' }, after(2)),
  fromDialog(
    'response sheets',
    'makeResponseSheets',
    sekretaris.email,
    { number: '', month: '2026-11' },
    after(4),
  ),
  {
    name: 'file a paper',
    functionName: 'exportPaper',
    prepare: after(4),
    begin(office) {
      const { done } = callFromDialog(office, sekretaris.email, 'makeRecap', recapRequest('2026-11'));
      return fromPage(office, sekretaris.email, 'exportPaper', {
        tab: 'recap',
        fingerprint: done?.fingerprint,
      });
    },
  },
  {
    name: 'tick a paper',
    functionName: 'tickPapers',
    prepare: (office) => {
      const row = after(4)(office);
      makePaper(office, sekretaris.email, 'recap', recapRequest('2026-11'));
      return row;
    },
    begin(office) {
      const { effects } = clickMenu(office, sekretaris.email, 'openArchive');
      const number = (propsOf(effects)?.papers as { number: number }[] | undefined)?.[0]?.number;
      const papers = [{ number, marks: ['printed', 'signed'], place: '' }];
      return fromPage(office, sekretaris.email, 'tickPapers', { papers });
    },
  },
  fromClock('sweep', 'onHour', after(1)),
  fromClock('idle sweep', 'onHour', (office) => {
    office.google.advance(2 * HOUR);
    return 0;
  }),
  fromClock('morning', 'onMorning', after(2)),
  fromClock('monthly papers', 'onMorning', (office) => {
    const row = after(4)(office);
    office.google.advance(Date.parse('2026-11-30T20:00:00+07:00') - office.google.world.clock.now());
    return row;
  }),
  fromClock('reminders', 'onReminders', after(2)),
  fromMenu('set up again', 'setUpRegister', owner.email, after(1)),
  fromMenu('apply roles', 'applyRoleChanges', owner.email, (office) => {
    const row = after(1)(office);
    office.google
      .person(owner.email)
      .typeIntoCell(office.spreadsheetId, 'Orang dan Peran', 'C7', 'staf.umum@contoh.id');
    return row;
  }),
  fromDialog('restore rows', 'restoreRegister', owner.email, { what: 'rows' }, (office) => {
    const row = after(1)(office);
    overwrite(office, row, 'Caption', 'Ditulis tangan');
    return row;
  }),
  fromDialog('close the book', 'closeBookNow', owner.email, { name: '2026', carryOver: true }, (office) => {
    after(4)(office);
    const row = hand(office);
    office.google.advance(Date.parse('2027-01-04T09:00:00+07:00') - office.google.world.clock.now());
    return row;
  }),
];

/** An item from the form to its last link. */
export function playThrough(office: SampleOffice, eventDate: string): void {
  after(STEPS.length, eventDate)(office);
}
