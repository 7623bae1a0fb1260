/** The versions of an item's text and files, read off its facts: what staff handed in, and what Wakil made of it. */
import type { Fact } from '../domain/facts';
import type { Submission } from '../domain/item';
import { VERSION_TITLE } from '../text/cells';
import { FACT_NAMES } from '../text/names';

export interface Version {
  title: string;
  narrative: string;
  caption: string;
  files: string[];
}

/** The oldest first. A correction that changed no text is no version. */
export function versionsOf(facts: readonly Fact[]): Version[] {
  const versions: Version[] = [];
  let handedIn: Submission | undefined;
  for (const fact of facts) {
    if (fact.type === 'amendment requested') {
      const { narrative, caption, files } = fact.submission;
      const title = FACT_NAMES[fact.type];
      versions.push({ title, narrative, caption, files: files.map((one) => one.name) });
    } else if (fact.type === 'submitted' || fact.type === 'resubmitted' || fact.type === 'files changed') {
      handedIn = fact.submission;
      const { version, narrative, caption, files } = handedIn;
      const title = VERSION_TITLE(FACT_NAMES[fact.type], version);
      versions.push({ title, narrative, caption, files: files.map((one) => one.name) });
    } else if (fact.type === 'taken back' && fact.what === 'corrected' && handedIn) {
      const { narrative, caption, version, files } = handedIn;
      const title = VERSION_TITLE(FACT_NAMES['taken back'], version);
      versions.push({ title, narrative, caption, files: files.map((one) => one.name) });
    } else if (fact.type === 'corrected' && handedIn) {
      const { narrative, caption, version } = fact.correction;
      if (!narrative && !caption) continue;
      versions.push({
        title: VERSION_TITLE(FACT_NAMES.corrected, version),
        narrative: narrative || handedIn.narrative,
        caption: caption || handedIn.caption,
        files: handedIn.files.map((one) => one.name),
      });
    }
  }
  return versions;
}
