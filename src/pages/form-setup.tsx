/**
 * The dialog of *Siapkan formulir*: what a person has to do in the form's editor, with pictures of where to click; on
 * *Lanjutkan* each is looked at, and what is there is ticked off.
 */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { FormPreparation } from '../actions/prepare-form';
import { FORM_SETUP } from '../text/form-setup';
import { PAGE } from '../text/pages';
import './dialog.css';
import './form-setup.css';
import { EmailPicture, UploadPicture } from './form-setup-pictures';
import { call, closeDialog, pageProps } from './server';

function FormSetUpPage(first: FormPreparation) {
  const [found, setFound] = useState(first);
  const [confirmed, setConfirmed] = useState(first.isConfirmed);
  const [wasChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  async function next(event: Event) {
    event.preventDefault();
    setBusy(true);
    setRefused('');
    try {
      const answer = await call<FormPreparation>('continueFormSetUp', { confirmed });
      if ('refused' in answer) setRefused(answer.refused);
      else setFound(answer.done);
      setChecked(true);
    } catch {
      setRefused(PAGE.failed);
    }
    setBusy(false);
  }

  const { upload, email } = FORM_SETUP;
  const lead = found.isLive ? FORM_SETUP.live : wasChecked ? FORM_SETUP.notYet : '';
  return (
    <form onSubmit={next}>
      {lead ? (
        <div class={`lead ${found.isLive ? 'good' : 'attention'}`} role="status">
          {lead}
        </div>
      ) : (
        <p>{FORM_SETUP.intro}</p>
      )}
      <p>
        <a class="button" href={found.formUrl} target="_blank" rel="noreferrer">
          {FORM_SETUP.open}
        </a>
      </p>
      <Step title={upload.title} isThere={found.hasUpload}>
        <ol>
          {upload.steps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        <Copied text={upload.name} />
        {found.uploads.length > 1 && <p class="wrong">{upload.several(found.uploads)}</p>}
        <UploadPicture />
      </Step>
      <Step title={email.title} isThere={found.collectsEmail}>
        {email.steps.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <EmailPicture />
      </Step>
      <label class="tick">
        <input
          type="checkbox"
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        <span>{FORM_SETUP.confirm}</span>
      </label>
      {wasChecked && !found.isConfirmed && <p class="wrong">{FORM_SETUP.confirmMissing}</p>}
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {PAGE.close}
        </button>
        {!found.isLive && (
          <button type="submit" class="main" disabled={busy}>
            {busy ? FORM_SETUP.checking : FORM_SETUP.next}
          </button>
        )}
      </footer>
    </form>
  );
}

function Step({
  title,
  isThere,
  children,
}: {
  title: string;
  isThere: boolean;
  children: preact.ComponentChildren;
}) {
  return (
    <section class="step">
      <h2>
        {title}{' '}
        <span class={isThere ? 'there' : 'missing'}>
          {isThere ? FORM_SETUP.isThere : FORM_SETUP.isMissing}
        </span>
      </h2>
      {!isThere && children}
    </section>
  );
}

/** A title that has to be typed exactly, with a button to copy it. */
function Copied({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <p class="copied">
      <code>{text}</code>
      <button type="button" onClick={copy}>
        {isCopied ? FORM_SETUP.copied : FORM_SETUP.copy}
      </button>
    </p>
  );
}

render(<FormSetUpPage {...pageProps<FormPreparation>()} />, document.getElementById('app') as HTMLElement);
