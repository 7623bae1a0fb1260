/**
 * An office living through its days on local-google: items in bursts, people who are away and replaced, returns, edits,
 * wrong input, triggers that are lost or fire twice, faults, keadaan kahar, hand edits of the owner. Every person looks at
 * the register's Status, as people do, and acts by the pages. Deterministic by its seed.
 */
import { chance } from '../local-google/execution/chance';
import type { Fault } from '../local-google/index';
import { type Answer, act, type ClickedAct, callFromDialog } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice, type SampleOffice } from '../samples/office';
import { cellOf, photo, readSamples, type Sample } from '../samples/play';
import { overwrite, typeLine } from './by-hand';
import type { NotedItem } from './diary';
import { numberIn, tab } from './tabs';
import { DAY, HOUR, ROUND_TRIP_MS } from './tried-act';

const MINUTE = 60_000;
const REGISTER_GID = 101;
const PLATFORMS = ['Instagram', 'Facebook', 'X'];
const DEPARTMENTS = ['Perencanaan, Data dan Informasi', 'Teknis Penyelenggaraan Pemilu dan Hukum'];

type Desk = 'admin' | 'wakil' | 'pimpinan';

interface Followed extends NotedItem {
  responseId: string;
  submitter: string;
  /** As handed in; '' while no row has it. */
  row: number;
  platforms: string[];
  /** Nothing comes after its Status any more. */
  isEnded?: boolean;
}

export interface YearCounts {
  items: number;
  acts: number;
  refused: number;
  /** Wrong input that was taken, by what it was. None must be. */
  wronglyTaken: string[];
  faults: number;
  missedTriggers: number;
  doubledTriggers: number;
  handEdits: number;
  replacements: number;
}

export class Year {
  readonly office: SampleOffice;
  readonly items: Followed[] = [];
  readonly counts: YearCounts = {
    items: 0,
    acts: 0,
    refused: 0,
    wronglyTaken: [],
    faults: 0,
    missedTriggers: 0,
    doubledTriggers: 0,
    handEdits: 0,
    replacements: 0,
  };
  /** Days of keadaan kahar, which move the limit of uploads past them. */
  readonly lifted = new Set<string>();
  private readonly random: () => number;
  private readonly sample: Sample;
  private away: { desk: Desk; until: string } | undefined;
  private photos = 0;

  constructor(
    bundle: string,
    private readonly startAt: number,
    seed: number,
  ) {
    this.random = chance(seed);
    this.office = openSampleOffice({ bundle, startAt });
    // So that runs have their length, and triggers use up their minutes of the day.
    this.office.google.world.roundTripMilliseconds = ROUND_TRIP_MS;
    this.sample = readSamples().find((one) => one.key === 'rapat-pleno') as Sample;
  }

  get today(): string {
    return new Date(this.now + 7 * HOUR).toISOString().slice(0, 10);
  }
  private get now(): number {
    return this.office.google.world.clock.now();
  }

  /** One day of the office, from morning to night. */
  liveThrough(index: number): void {
    this.goTo(index, 8.5);
    this.perhapsReplaceSomebody();
    if (this.isLikely(1 / 90)) this.declareKahar();
    if (this.isLikely(1 / 60)) this.editByHand();
    for (let handIns = this.handInsToday(); handIns > 0; handIns -= 1) {
      this.goOn(5 + this.upTo(90));
      this.handIn();
    }
    // Twice a day the desks look at what waits for them; in the evening some look again from home.
    for (const hour of [13, 16.5, 20]) {
      this.goTo(index, hour + this.random());
      this.findRows();
      for (const desk of ['admin', 'wakil', 'pimpinan', 'admin'] as const) this.workOff(desk);
      this.mendReturned();
    }
  }

  /** What mends by itself when everybody has gone home. */
  rest(): void {
    this.office.google.world.faults.length = 0;
    this.office.google.world.mishaps.length = 0;
    this.office.google.advance(2 * DAY);
    this.findRows();
  }

  private handInsToday(): number {
    const weekday = new Date(this.now + 7 * HOUR).getUTCDay();
    if (weekday === 0 || weekday === 6) return this.isLikely(0.2) ? 1 : 0;
    // About thirty a month: mostly none or one, sometimes a burst.
    if (this.isLikely(0.12)) return 3 + this.upTo(4);
    return this.isLikely(0.6) ? 1 : this.isLikely(0.3) ? 2 : 0;
  }

  private handIn(): void {
    const submitter = this.pick([ACCOUNTS.staff, ACCOUNTS.staffData, ACCOUNTS.staffTeknis]).email;
    const daysAgo = this.pick([0, 0, 0, 1, 1, 2, 5]);
    const eventEnd = new Date(this.now + 7 * HOUR - daysAgo * DAY).toISOString().slice(0, 10);
    const platforms = PLATFORMS.filter(() => this.isLikely(0.7));
    if (platforms.length === 0) platforms.push('Instagram');
    const department = this.pick(DEPARTMENTS);
    const count = this.isLikely(0.15) ? 2 : 4 + this.upTo(2);
    this.perhapsMishap();
    const response = this.office.google.person(submitter).submitForm(this.office.formId, {
      byTitle: {
        ...this.sample.answers,
        Subbagian: department,
        'Judul atau nama kegiatan': `Kegiatan ke-${this.items.length + 1}${this.isLikely(0.1) ? ' =1+1 <b>' : ''}`,
        'Tanggal kegiatan': eventEnd,
        'Platform tujuan': platforms,
        'Dokumentasi kegiatan': this.takePhotos(count),
      },
    });
    this.counts.items += 1;
    this.items.push({
      number: '',
      kind: 'Berita kegiatan',
      department,
      eventEnd,
      uploads: [],
      responseId: response.id,
      submitter,
      row: 0,
      platforms,
    });
  }

  /** Each a photo of its own, so that none counts as used before. */
  private takePhotos(count: number) {
    return Array.from({ length: count }, () => {
      const one = photo(this.sample.photos[0] ?? '');
      this.photos += 1;
      const mark = new TextEncoder().encode(`photo ${this.photos}`);
      const bytes = new Uint8Array(one.bytes.length + mark.length);
      bytes.set(one.bytes);
      bytes.set(mark, one.bytes.length);
      return { ...one, name: `foto-${this.photos}.jpg`, bytes };
    });
  }

  /** Which row each answer has got by now, once its trigger or the sweep has taken it in. */
  private findRows(): void {
    // A whole register is read only where something is looked for in it.
    if (this.items.every((one) => one.row > 0)) return;
    const lines = tab(this.office, REGISTER_GID);
    const column = (lines[1] ?? []).indexOf('ID jawaban');
    for (const item of this.items) {
      if (item.row > 0) continue;
      const at = lines.findIndex((line) => line[column] === item.responseId);
      if (at < 0) continue;
      item.row = at + 1;
      item.number = numberIn(this.office, item.row);
    }
  }

  /** Only one row is read: a year of whole registers would take longer than the year's acts. */
  private cellsOf(item: Followed): { heading: string; text: string }[] {
    const { store } = this.office.google.world;
    const key = `${this.office.spreadsheetId}/${REGISTER_GID}`;
    const texts = new Map(
      store.cells(key, item.row - 1, item.row).map(({ column, cell }) => [column, String(cell.value ?? '')]),
    );
    return store
      .cells(key, 1, 2)
      .map(({ column, cell }) => ({ heading: String(cell.value ?? ''), text: texts.get(column) ?? '' }));
  }

  private statusOf(item: Followed): string {
    return cellOf(this.office, item.row, 'Status');
  }

  /** Items that somebody may still have to do with. */
  private followed(): Followed[] {
    return this.items.filter((one) => {
      if (one.row === 0 || one.isEnded) return false;
      one.isEnded = /^(Selesai|Ditolak)/.test(this.statusOf(one));
      return !one.isEnded;
    });
  }

  private workOff(desk: Desk): void {
    const waiting = {
      admin: ['Diserahkan', 'Disetujui', 'Terunggah'],
      wakil: ['Diterima'],
      pimpinan: ['Dikoreksi'],
    };
    for (const item of this.followed()) {
      const status = this.statusOf(item);
      if (!waiting[desk].some((one) => status.startsWith(one))) continue;
      // Not everybody is at the desk each time.
      if (!this.isLikely(0.75)) continue;
      this.goOn(1 + this.upTo(4));
      this.decide(desk, item, status);
    }
  }

  private decide(desk: Desk, item: Followed, status: string): void {
    const as = this.holderOf(desk);
    if (this.isLikely(0.06)) this.tryWrongly(item);
    if (status.startsWith('Disetujui') || status.startsWith('Terunggah')) this.publish(as, item);
    else this.click(as, item, ...this.decisionOf(desk, item));
  }

  private decisionOf(desk: Desk, item: Followed): [name: ClickedAct, fields: object] {
    if (this.isLikely(0.08)) return ['return', { note: 'Mohon diperbaiki.' }];
    if (desk === 'admin') return ['receive', { note: 'Lengkap.' }];
    if (desk === 'wakil') {
      const caption = this.isLikely(0.5) ? { caption: `Caption ${item.number} hasil koreksi.` } : {};
      return ['correct', { note: 'Ejaan.', ...caption }];
    }
    return this.isLikely(0.05)
      ? ['reject', { note: 'Bukan kegiatan kantor.' }]
      : ['approve', { note: 'Setuju.' }];
  }

  private publish(as: string, item: Followed): void {
    const settled = item.uploads.map((one) => one.platform);
    const open = item.platforms.filter((one) => !settled.includes(one));
    const now = open.filter(() => this.isLikely(0.8));
    if (now.length === 0) return;
    const on = this.today;
    const uploads = now.map((platform) => ({
      platform,
      url: this.isLikely(0.9) ? linkOf(platform, item.number) : '',
      on,
    }));
    const entries = uploads.map(({ platform, url }) => ({
      platform,
      url,
      reason: url ? '' : 'Akun sedang ditangguhkan.',
      at: '',
    }));
    this.click(as, item, 'publish', { entries }, () => item.uploads.push(...uploads));
  }

  /** One click, perhaps with a fault; what the register shows afterwards is what was done. */
  private click(as: string, item: Followed, name: ClickedAct, fields: object, onDone = () => {}): void {
    const before = this.partsOf(item);
    const isFaulty = this.isLikely(0.05);
    if (isFaulty) this.armFault();
    this.counts.acts += 1;
    let answer: Answer = {};
    try {
      answer = act(this.office, as, name, item.row, fields);
    } catch {
      // Told by Google in its own words.
    }
    this.office.google.world.faults.length = 0;
    const isDone = this.partsOf(item) !== before;
    if (isDone) onDone();
    if (answer.refused !== undefined) this.counts.refused += 1;
    if (answer.done && !isDone)
      this.counts.wronglyTaken.push(`${name} of ${item.number} was told done, and is not`);
    if (answer.refused && isDone && !isFaulty)
      this.counts.wronglyTaken.push(`${name} of ${item.number} was refused, and is done: ${answer.refused}`);
  }

  /** Everything that roles wrote into an item's row. */
  private partsOf(item: Followed): string {
    const data = this.cellsOf(item).filter((one) => one.heading.startsWith('Data '));
    return data.map((one) => one.text).join('\u0000');
  }

  /** What nobody may: another's step, a link that is none, a note that is missing, the same click again. */
  private tryWrongly(item: Followed): void {
    const before = this.partsOf(item);
    const { admin, wakil, pimpinan, sekretaris } = ACCOUNTS;
    const wrong: [string, string, ClickedAct, object][] = [
      ['the Sekretaris approves', sekretaris.email, 'approve', {}],
      ['staff receive', item.submitter, 'receive', {}],
      ['a return without a reason', admin.email, 'return', { note: ' ' }],
      ['a rejection without a reason', pimpinan.email, 'reject', { note: '' }],
      ['Wakil rejects', wakil.email, 'reject', { note: 'Tidak layak.' }],
      [
        'a link that is none',
        admin.email,
        'publish',
        { entries: [{ platform: 'Instagram', url: 'javascript:alert(1)', reason: '', at: '' }] },
      ],
    ];
    const [what, as, name, fields] = this.pick(wrong);
    try {
      act(this.office, as, name, item.row, fields);
    } catch {
      // Refused by Google itself.
    }
    if (this.partsOf(item) !== before) this.counts.wronglyTaken.push(`${what}: ${item.number}`);
  }

  private mendReturned(): void {
    for (const item of this.followed()) {
      if (!this.statusOf(item).startsWith('Dikembalikan') || !this.isLikely(0.7)) continue;
      this.perhapsMishap();
      this.goOn(1);
      this.office.google.person(item.submitter).editResponse(item.responseId, {
        byTitle: {
          Caption: `Caption ${item.number} diperbaiki.`,
          'Dokumentasi kegiatan': this.takePhotos(4),
        },
      });
    }
  }

  private perhapsMishap(): void {
    const { google } = this.office;
    google.world.mishaps.length = 0;
    const chance = this.random();
    if (chance < 0.04) {
      google.armTrigger({ handler: 'onFormSubmitted', fires: 0 });
      this.counts.missedTriggers += 1;
    } else if (chance < 0.08) {
      google.armTrigger({ handler: 'onFormSubmitted', fires: 2, isBlank: this.isLikely(0.5) });
      this.counts.doubledTriggers += 1;
    } else if (chance < 0.11) this.armFault('onFormSubmitted', 15);
  }

  private armFault(functionName?: string, trips = 8): void {
    const kind = this.pick(['service error', 'service timeout', 'time limit', 'end of process'] as const);
    const fault: Fault = { kind, at: 1 + this.upTo(trips - 1), isAfter: this.isLikely(0.5), functionName };
    this.office.google.arm(fault);
    this.counts.faults += 1;
  }

  /** Somebody is away for some days: the owner writes down who stands in. The next morning's trigger lets them act. */
  private perhapsReplaceSomebody(): void {
    if (this.away && this.away.until < this.today) this.away = undefined;
    if (this.away || !this.isLikely(1 / 30)) return;
    const desk = this.pick(['admin', 'wakil', 'pimpinan'] as const);
    const role = { admin: 'Admin Medsos', wakil: 'Wakil Pimpinan Redaksi', pimpinan: 'Pimpinan Redaksi' }[
      desk
    ];
    const until = new Date(this.now + 7 * HOUR + 6 * DAY).toISOString().slice(0, 10);
    const line = ['Staf Umum', 'Staf sekretariat', ACCOUNTS.staffUmum.email, role, 'Plh.', this.today, until];
    typeLine(this.office, 'Orang dan Peran', line);
    this.office.google.run(this.office.project, 'applyRoleChanges', { as: ACCOUNTS.office.email });
    this.away = { desk, until };
    this.counts.replacements += 1;
  }

  private holderOf(desk: Desk): string {
    return this.away?.desk === desk ? ACCOUNTS.staffUmum.email : ACCOUNTS[desk].email;
  }

  /** Two days of which nobody is blamed. */
  private declareKahar(): void {
    const until = new Date(this.now + 7 * HOUR + DAY).toISOString().slice(0, 10);
    typeLine(this.office, 'Keadaan Kahar', [this.today, until, 'Listrik padam', 'Sekretaris', 'Unggah']);
    for (const day of [this.today, until]) this.lifted.add(day);
  }

  /** The owner overwrites what a role wrote, and puts it right again from the journal. */
  private editByHand(): void {
    const item = this.items.filter((one) => one.row > 0).at(-1);
    if (!item) return;
    overwrite(this.office, item.row, 'Caption', 'Ditulis tangan');
    callFromDialog(this.office, ACCOUNTS.office.email, 'restoreRegister', { what: 'rows' });
    this.counts.handEdits += 1;
  }

  private goTo(day: number, hour: number): void {
    const midnight = Math.floor((this.startAt + 7 * HOUR) / DAY) * DAY - 7 * HOUR;
    const wait = midnight + day * DAY + hour * HOUR - this.now;
    if (wait > 0) this.office.google.advance(wait);
  }
  private goOn(minutes: number): void {
    this.office.google.advance(minutes * MINUTE);
  }
  private isLikely(part: number): boolean {
    return this.random() < part;
  }
  /** 0 to `most`. */
  private upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }
  private pick<T>(from: readonly T[]): T {
    return from[this.upTo(from.length - 1)] as T;
  }
}

function linkOf(platform: string, number: string): string {
  const id = number.replace(/\D/g, '');
  if (platform === 'Instagram') return `https://www.instagram.com/p/C${id}/`;
  if (platform === 'Facebook') return `https://www.facebook.com/kpupasaman/posts/${id}`;
  return `https://x.com/kpupasaman/status/${id}`;
}
