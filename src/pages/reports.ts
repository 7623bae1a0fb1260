/** What an action found, made into the report that says it: here and not on the server, which sends only what it found. */
import { guideReport } from '../text/guide';
import { comparisonReport, integrityReport, restoredReport } from '../text/integrity';
import {
  closedBookReport,
  deadlinesReport,
  ownershipReport,
  type Report,
  rolesReport,
  setUpReport,
} from '../text/report';
import { selfTestReport } from '../text/self-test';

const REPORTS = {
  setUp: setUpReport,
  roles: rolesReport,
  deadlines: deadlinesReport,
  integrity: integrityReport,
  restored: restoredReport,
  comparison: comparisonReport,
  ownership: ownershipReport,
  closedBook: closedBookReport,
  guide: guideReport,
  selfTest: selfTestReport,
};

type Reports = typeof REPORTS;

/** What is told, and what the action found of it. */
export type Told = {
  [K in keyof Reports]: { about: K; found: Parameters<Reports[K]>[0] };
}[keyof Reports];

export function reportOf({ about, found }: Told): Report {
  return (REPORTS[about] as (found: unknown) => Report)(found);
}
