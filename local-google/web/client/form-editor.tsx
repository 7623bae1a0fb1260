/**
 * The form's edit page, kept to what only a person can do there: a question for files, and how e-mail addresses
 * are collected. All else is the script's work and is only listed.
 */
import { useState } from 'preact/hooks';
import type { FormItemType } from '../../documents';
import type { FormView } from '../protocol';
import { ApiError, get, home, post, useLoaded } from './api';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { FormIcon } from './icons';

const TYPES: Record<FormItemType, string> = {
  TEXT: 'Jawaban singkat',
  PARAGRAPH_TEXT: 'Paragraf',
  DATE: 'Tanggal',
  DATETIME: 'Tanggal dan waktu',
  TIME: 'Waktu',
  DURATION: 'Durasi',
  SCALE: 'Skala linier',
  GRID: 'Petak pilihan ganda',
  CHECKBOX_GRID: 'Petak kotak centang',
  IMAGE: 'Gambar',
  VIDEO: 'Video',
  MULTIPLE_CHOICE: 'Pilihan ganda',
  LIST: 'Drop-down',
  CHECKBOX: 'Kotak centang',
  SECTION_HEADER: 'Judul dan deskripsi',
  PAGE_BREAK: 'Bagian',
  FILE_UPLOAD: 'Upload file',
};
const COLLECTIONS: [FormView['emailCollection'], string, string][] = [
  ['none', 'Jangan kumpulkan', 'Alamat email tidak ditanyakan.'],
  ['verified', 'Diverifikasi', 'Alamat akun yang masuk direkam dengan sendirinya.'],
  ['typed', 'Masukan responden', 'Responden mengetik alamatnya sendiri.'],
];
const NOT_ALLOWED = new ApiError(
  'Anda memerlukan akses. Hanya editor formulir yang dapat membukanya.',
  'access',
);

export function FormEditorPage({ id }: { id: string }) {
  const session = useSession().value;
  const { value: form, error, reload } = useLoaded(id, () => get<FormView>(`/forms/${id}`));
  if (error) return <Refused error={error} session={session} />;
  if (!form) return <Waiting />;
  if (!form.mayEditForm) return <Refused error={NOT_ALLOWED} session={session} />;
  return (
    <div class="form-page">
      <TopBar icon={<FormIcon size={28} />} title={form.title} session={session}>
        <a class="button" href={`${home}/forms/d/e/${form.id}/viewform`}>
          Pratinjau
        </a>
      </TopBar>
      <main class="form">
        <section class="form-card form-head">
          <h2>{form.title}</h2>
          {form.description && <p class="form-description">{form.description}</p>}
        </section>
        <EmailCollection form={form} onSaved={reload} />
        <section class="form-card">
          <h2>Pertanyaan</h2>
          <ol class="editor-items">
            {form.items.map((item) => (
              <li key={item.id} class={item.type === 'PAGE_BREAK' ? 'is-section' : undefined}>
                <strong>{item.title || '(tanpa judul)'}</strong>
                {item.required && (
                  <span class="star" title="Wajib diisi">
                    {' '}
                    *
                  </span>
                )}
                <span class="muted">
                  {TYPES[item.type]}
                  {item.upload && `, maks. ${item.upload.maxFiles} berkas`}
                </span>
                {item.choices.length > 0 && <span class="editor-choices">{item.choices.join(' · ')}</span>}
              </li>
            ))}
          </ol>
        </section>
        <UploadQuestion id={form.id} onSaved={reload} />
      </main>
    </div>
  );
}

function EmailCollection({ form, onSaved }: { form: FormView; onSaved: () => Promise<unknown> }) {
  const [message, setMessage] = useState('');
  const choose = async (collection: FormView['emailCollection']) => {
    try {
      await post(`/forms/${form.id}/email-collection`, { collection });
      await onSaved();
      setMessage('Tersimpan.');
    } catch (error) {
      setMessage((error as ApiError).message);
    }
  };
  return (
    <section class="form-card">
      <h2 id="collection">Kumpulkan alamat email</h2>
      <div role="radiogroup" aria-labelledby="collection" class="choices">
        {COLLECTIONS.map(([value, label, description]) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="collection"
              checked={form.emailCollection === value}
              onChange={() => choose(value)}
            />
            <span>
              {label}
              <span class="muted"> – {description}</span>
            </span>
          </label>
        ))}
      </div>
      <p role="status" class="muted">
        {message}
      </p>
    </section>
  );
}

function UploadQuestion({ id, onSaved }: { id: string; onSaved: () => Promise<unknown> }) {
  const empty = { title: '', helpText: '', maxFiles: 5, required: true };
  const [question, setQuestion] = useState(empty);
  const [message, setMessage] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    try {
      await post(`/forms/${id}/upload-question`, question);
      setMessage(`Pertanyaan "${question.title}" ditambahkan.`);
      setQuestion(empty);
      await onSaved();
    } catch (error) {
      setMessage((error as ApiError).message);
    }
  };
  return (
    <form class="form-card editor-upload" onSubmit={add}>
      <h2>Tambah pertanyaan upload file</h2>
      <p class="muted">
        Skrip tidak dapat membuat pertanyaan jenis ini; hanya orang yang dapat menambahkannya di sini.
      </p>
      <label>
        Judul pertanyaan
        <input
          class="field"
          required
          value={question.title}
          onInput={(event) => setQuestion({ ...question, title: event.currentTarget.value })}
        />
      </label>
      <label>
        Deskripsi
        <input
          class="field"
          value={question.helpText}
          onInput={(event) => setQuestion({ ...question, helpText: event.currentTarget.value })}
        />
      </label>
      <label>
        Jumlah maksimum file
        <select
          class="field-select"
          value={String(question.maxFiles)}
          onChange={(event) => setQuestion({ ...question, maxFiles: Number(event.currentTarget.value) })}
        >
          {[1, 5, 10].map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={question.required}
          onChange={(event) => setQuestion({ ...question, required: event.currentTarget.checked })}
        />
        <span>Wajib diisi</span>
      </label>
      <div class="form-foot">
        <button type="submit" class="button is-primary">
          Tambah pertanyaan upload file
        </button>
        <span role="status">{message}</span>
      </div>
    </form>
  );
}
