/** The versions of an item's text and files, read off its facts: what staff handed in, and what Wakil made of it. */
import type { Fact } from '../domain/facts';
import { type Submission, TEXTS, type Texts } from '../domain/item';
import { VERSION_TITLE } from '../text/cells';
import { FACT_NAMES } from '../text/names';

export interface Version extends Texts {
  title: string;
  files: string[];
}

/** The oldest first. A correction that changed no text is no version. */
export function versionsOf(facts: readonly Fact[]): Version[] {
  const versions: Version[] = [];
  let handedIn: Submission | undefined;
  for (const fact of facts) {
    if (fact.type === 'amendment requested') {
      versions.push(versionOf(FACT_NAMES[fact.type], fact.submission));
    } else if (fact.type === 'submitted' || fact.type === 'resubmitted' || fact.type === 'files changed') {
      handedIn = fact.submission;
      versions.push(versionOf(VERSION_TITLE(FACT_NAMES[fact.type], handedIn.version), handedIn));
    } else if (fact.type === 'taken back' && fact.what === 'corrected' && handedIn) {
      versions.push(versionOf(VERSION_TITLE(FACT_NAMES['taken back'], handedIn.version), handedIn));
    } else if (fact.type === 'corrected' && handedIn) {
      const { correction } = fact;
      if (TEXTS.every((part) => !correction[part])) continue;
      const before = handedIn;
      const texts = Object.fromEntries(TEXTS.map((part) => [part, correction[part] || before[part]]));
      const title = VERSION_TITLE(FACT_NAMES.corrected, correction.version);
      versions.push(versionOf(title, { ...before, ...texts }));
    }
  }
  return versions;
}

function versionOf(title: string, { narrative, caption, shortCaption, files }: Submission): Version {
  return { title, narrative, caption, shortCaption, files: files.map((one) => one.name) };
}
