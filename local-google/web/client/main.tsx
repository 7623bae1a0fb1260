/** The browser's entry: draws the page that the address names. */
import { render } from 'preact';
import { ApiError } from './api';
import { Refused, useSession } from './chrome';
import { ClockPage } from './clock';
import { DrivePage, FilePage } from './drive';
import { FormPage } from './form';
import { FormEditorPage } from './form-editor';
import { ChooseAccountPage, HomePage } from './home';
import { MailPage } from './mail';
import { PhonePage } from './phone-page';
import { SpreadsheetPage } from './spreadsheet';
import './style.css';

const PAGES: [RegExp, (id: string) => preact.JSX.Element][] = [
  [/^\/$/, () => <ChooseAccountPage />],
  [/^\/u\/\d+$/, () => <HomePage />],
  [/^\/u\/\d+\/spreadsheets\/d\/([^/]+)\/edit$/, (id) => <SpreadsheetPage id={id} />],
  [/^\/u\/\d+\/forms\/d\/e\/([^/]+)\/viewform$/, (id) => <FormPage id={id} />],
  [/^\/u\/\d+\/forms\/d\/([^/]+)\/edit$/, (id) => <FormEditorPage id={id} />],
  [/^\/u\/\d+\/mail$/, () => <MailPage />],
  [/^\/u\/\d+\/drive$/, () => <DrivePage id="saya" />],
  [/^\/u\/\d+\/drive\/folders\/([^/]+)$/, (id) => <DrivePage id={id} />],
  [/^\/u\/\d+\/drive\/file\/d\/([^/]+)\/view$/, (id) => <FilePage id={id} />],
  [/^\/u\/\d+\/clock$/, () => <ClockPage />],
  [/^\/u\/\d+\/phone$/, () => <PhonePage />],
];

function App() {
  const session = useSession();
  const path = location.pathname.replace(/(.)\/$/, '$1');
  for (const [pattern, page] of PAGES) {
    const match = pattern.exec(path);
    if (match) return page(match[1] ?? '');
  }
  return <Refused error={new ApiError('Halaman ini tidak ada.', 'missing')} session={session.value} />;
}

const root = document.getElementById('app');
if (root) render(<App />, root);
