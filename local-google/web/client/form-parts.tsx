/** The parts of a form's page: who answers, the card of each item, and the thanks. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FormItem } from '../../documents';
import type { FormView, SentView } from '../protocol';
import { home } from './api';
import { type Filled, isQuestion } from './form-answers';
import { ValueField } from './form-fields';
import { FilesField } from './form-files';
import { Linked } from './links';

export const Star = () => (
  <span class="star" title="Wajib diisi">
    *
  </span>
);

export function SignedIn({ form, email, isEdit }: { form: FormView; email: string; isEdit: boolean }) {
  const hasUploads = form.items.some((one) => one.type === 'FILE_UPLOAD');
  return (
    <div class="form-account">
      <p>
        Masuk sebagai <strong>{email}</strong>
      </p>
      {isEdit && <p>Anda sedang mengedit respons yang sudah dikirim.</p>}
      {form.emailCollection === 'verified' && (
        <p class="muted">Email Anda akan direkam saat formulir ini dikirim.</p>
      )}
      {hasUploads && (
        <p class="muted">
          Nama Akun Google Anda akan direkam saat Anda mengunggah berkas dan mengirim formulir ini.
        </p>
      )}
    </div>
  );
}

interface CardProps {
  item: FormItem;
  filled: Filled;
  email: string;
  problem: string;
  onChange: (filled: Filled, id: number) => void;
}

export function ItemCard({ item, filled, problem, onChange }: CardProps) {
  const { id, title, helpText, required, type } = item;
  const ids = useMemo(() => ({ title: `title-${id}`, help: `help-${id}` }), [id]);
  const help = helpText && (
    <p class="question-help">
      <Linked text={helpText} />
    </p>
  );
  if (!isQuestion(item)) {
    return (
      <section class={type === 'PAGE_BREAK' ? 'form-card form-section' : 'form-card'}>
        <h2>{title}</h2>
        {help}
      </section>
    );
  }
  const shared = { item, labelledBy: ids.title, describedBy: ids.help, isInvalid: problem !== '' };
  return (
    <section class={problem ? 'form-card has-problem' : 'form-card'} data-item={id}>
      <h2 class="question-title" id={ids.title}>
        {title} {required && <Star />}
      </h2>
      <div id={ids.help}>
        {help}
        {problem && (
          <p class="question-error">
            <span aria-hidden="true">!</span> {problem}
          </p>
        )}
      </div>
      {type === 'FILE_UPLOAD' ? (
        <FilesField
          {...shared}
          value={filled.files[id] ?? []}
          onChange={(files) => onChange({ ...filled, files: { ...filled.files, [id]: files } }, id)}
        />
      ) : (
        <ValueField
          {...shared}
          value={filled.values[id]}
          onChange={(value) => onChange({ ...filled, values: { ...filled.values, [id]: value ?? '' } }, id)}
        />
      )}
    </section>
  );
}

export function Thanks({ form, sent }: { form: FormView; sent: SentView }) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p class="form-thanks" ref={heading} tabIndex={-1} role="status">
        Jawaban Anda telah direkam
      </p>
      {sent.confirmationMessage && (
        <p class="form-description">
          <Linked text={sent.confirmationMessage} />
        </p>
      )}
      <p class="form-again">
        {sent.editAddress && <a href={sent.editAddress}>Edit respons Anda</a>}
        <a href={`${home}/forms/d/e/${form.id}/viewform`}>Kirim respons lain</a>
      </p>
    </>
  );
}
