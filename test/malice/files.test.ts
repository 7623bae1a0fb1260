/**
 * Files that are not what they are called, or larger than they look. Nothing that was handed in is ever opened, unpacked
 * or drawn by the register: it looks at the first bytes, and Drive says the rest.
 */
import { zipSync } from 'fflate';
import { cellOf } from '../../samples/play';
import { eventSample, FIRST_ROW, mailsTo, newOffice, STAFF, statusOf } from '../journeys/office';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
/** Ten megabytes of nothing in ten kilobytes; and such zips in a zip. */
const BOMB = zipSync({ 'nol.bin': new Uint8Array(10_000_000) });
const BOMB_OF_BOMBS = zipSync(Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`${n}.zip`, BOMB])));

/** What is called a photo, and is none. */
const DISGUISED: [what: string, content: Uint8Array][] = [
  ['a zip bomb', BOMB],
  ['zip bombs in a zip', BOMB_OF_BOMBS],
  ['a program', bytes('MZ\x90\x00\x03\x00\x00\x00This program cannot be run in DOS mode.')],
  ['a page', bytes('<!DOCTYPE html><script>alert(1)</script>')],
  ['a drawing with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a shell script', bytes('#!/bin/sh\nrm -rf /\n')],
];

function handIn(files: { name: string; bytes: Uint8Array; mimeType?: string }[]) {
  const office = newOffice();
  const downloaded: number[] = [];
  const upload = files.map((one) => ({ mimeType: 'image/jpeg', ...one }));
  office.google.world.onEnd = (name, meter) => {
    if (name === 'onFormSubmitted') downloaded.push(meter.bytes);
  };
  office.google
    .person(STAFF)
    .submitForm(office.formId, { byTitle: { ...eventSample().answers, 'Dokumentasi kegiatan': upload } });
  return { office, downloaded: downloaded[0] ?? Number.POSITIVE_INFINITY };
}

it.each(DISGUISED)(
  '%s called foto.jpg counts as no photo, and the submitter is told which file',
  (_, content) => {
    const { office } = handIn(
      [1, 2, 3, 4].map((n) => ({ name: `foto-${n}.jpg`, bytes: withMark(content, n) })),
    );
    expect(statusOf(office, FIRST_ROW)).toBe('Dikembalikan – perlu perbaikan');
    expect(cellOf(office, FIRST_ROW, 'Kelengkapan')).toContain('dokumentasi baru 0 dari minimal 4 berkas');
    const [mail] = mailsTo(office, STAFF);
    expect(mail?.body).toContain(
      'Berkas 1 (foto-1 - Staf Parmas.jpg) bukan foto atau video, jadi tidak dihitung.',
    );
  },
);

it('of a large file only its beginning is fetched, whatever its name says', () => {
  const large = new Uint8Array(8_000_000);
  large.set(BOMB);
  const { office, downloaded } = handIn([{ name: 'foto.jpg', bytes: large }]);
  expect(cellOf(office, FIRST_ROW, 'No. Register')).toBe('MS-2026-0001');
  expect(downloaded).toBeLessThan(200_000);
});

/** Different files, so that none counts as another's copy. */
function withMark(content: Uint8Array, mark: number): Uint8Array {
  return new Uint8Array([...content.subarray(0, 200_000), mark]);
}
