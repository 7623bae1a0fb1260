/**
 * The project as somebody without Node has it: one `Code.gs` and the manifest, pasted. The same office, played on both,
 * leaves the same register, mails, dialogs and papers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { APPS_SCRIPT_FOLDER, PASTE_FOLDER } from '../../build/apps-script';
import { clickMenu, makePaper, recapRequest } from '../../samples/clicks';
import { openSampleOffice, type SampleOffice } from '../../samples/office';
import { play, readSamples } from '../../samples/play';
import { everything, FIRST_ROW, intactLines, MONDAY, mailsTo, OFFICE, SEKRETARIS, STAFF } from './office';

/** All that people see of an office in which one content went from the form to the recap. */
function played(bundle: string) {
  const office = openSampleOffice({ bundle, startAt: MONDAY });
  const steps = [...play(office, readSamples().slice(0, 1))];
  return {
    office,
    steps,
    lines: intactLines(office),
    register: everything(office),
    mails: mailsTo(office, STAFF).map(({ subject, htmlBody }) => ({ subject, htmlBody })),
    recap: makePaper(office, SEKRETARIS, 'recap', recapRequest('2026-11')),
  };
}

const dialogsOf = (office: SampleOffice) =>
  ['openHistory', 'openDeadlines', 'openRecap', 'openOwnership', 'setUpRegister', 'openIntegrity'].map(
    (handler) => clickMenu(office, OFFICE, handler, FIRST_ROW).effects,
  );

describe('a project pasted by hand', () => {
  const pushed = played(APPS_SCRIPT_FOLDER);
  const pasted = played(PASTE_FOLDER);

  it('is two files, and all of what the pushed one is', () => {
    expect(existsSync(PASTE_FOLDER)).toBe(true);
    expect(readdirSync(PASTE_FOLDER).sort()).toEqual(['Code.gs', 'appsscript.json']);
    const [code, manifest] = ['Code.gs', 'appsscript.json'].map((file) =>
      readFileSync(`${PASTE_FOLDER}/${file}`, 'utf8'),
    );
    expect(manifest).toBe(readFileSync(`${APPS_SCRIPT_FOLDER}/appsscript.json`, 'utf8'));
    expect(code?.startsWith(readFileSync(`${APPS_SCRIPT_FOLDER}/Code.js`, 'utf8'))).toBe(true);
    // Whoever pastes and whoever keeps it in a text file may not lose a character to a line's end.
    expect(code).not.toMatch(/[\r\u2028\u2029]/);
  });

  it('does the same: register, journal, mails, paper', () => {
    expect(pasted.steps.length).toBeGreaterThan(4);
    expect(pasted.steps).toEqual(pushed.steps);
    expect(pasted.lines).toBe(pushed.lines);
    expect(pasted.register).toBe(pushed.register);
    expect(pasted.mails).toEqual(pushed.mails);
    expect(pasted.recap.done?.pdf).toMatch(/^JVBERi/);
    expect(pasted.recap).toEqual(pushed.recap);
  });

  it('opens the same dialogs, pages and parts', () => {
    const dialogs = dialogsOf(pasted.office);
    expect(dialogs.every((effects) => effects.some((one) => one.kind === 'dialog'))).toBe(true);
    expect(dialogs).toEqual(dialogsOf(pushed.office));
  });
});
