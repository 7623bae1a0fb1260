/** The dialog of a row's history. */
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { History } from '../actions/show-history';
import { PAGE } from '../text/pages';
import './dialog.css';
import { HistoryParts } from './history-parts';
import { closeDialog, fitDialog, pageProps } from './server';

function HistoryPage({ number, title, folderUrl, ...told }: History) {
  useEffect(fitDialog, []);
  return (
    <>
      <h1>
        {number} – {title}
      </h1>
      <HistoryParts {...told} />
      <p>
        <a href={folderUrl} target="_blank" rel="noreferrer">
          {PAGE.openPhotos}
        </a>
      </p>
      <footer>
        <button type="button" class="main" onClick={closeDialog}>
          {PAGE.close}
        </button>
      </footer>
    </>
  );
}

render(<HistoryPage {...pageProps<History>()} />, document.getElementById('app') as HTMLElement);
