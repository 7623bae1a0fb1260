/** Where to click in Google's form editor, drawn: photographs of its screen would age, weigh more, and show somebody's account. */
import { FORM_SETUP } from '../text/form-setup';

const { drawn, upload, email } = FORM_SETUP;

export function UploadPicture() {
  return (
    <svg class="drawn" viewBox="0 0 360 132" role="img" aria-label={upload.picture}>
      <rect class="card" x="4" y="8" width="280" height="116" rx="6" />
      <rect class="line" x="16" y="24" width="110" height="8" rx="4" />
      <rect class="list" x="146" y="18" width="126" height="96" rx="4" />
      {drawn.otherTypes.map((name, index) => (
        <text key={name} x="160" y={40 + 24 * index}>
          {name}
        </text>
      ))}
      <rect class="chosen" x="150" y="76" width="118" height="28" rx="4" />
      <text class="strong" x="160" y="95">
        {drawn.questionType}
      </text>
      <rect class="card" x="298" y="8" width="44" height="116" rx="6" />
      <circle class="chosen" cx="320" cy="32" r="15" />
      <path class="stroke" d="M320 24v16M312 32h16" />
      <circle class="dot" cx="320" cy="66" r="8" />
      <circle class="dot" cx="320" cy="96" r="8" />
    </svg>
  );
}

export function EmailPicture() {
  const [first, second, settings] = drawn.tabs;
  return (
    <svg class="drawn" viewBox="0 0 360 132" role="img" aria-label={email.picture}>
      <text x="40" y="22">
        {first}
      </text>
      <text x="140" y="22">
        {second}
      </text>
      <rect class="chosen" x="228" y="4" width="80" height="26" rx="4" />
      <text class="strong" x="240" y="22">
        {settings}
      </text>
      <rect class="card" x="4" y="38" width="352" height="88" rx="6" />
      <text x="16" y="60">
        {drawn.section}
      </text>
      <text x="28" y="94">
        {drawn.setting}
      </text>
      <rect class="chosen" x="222" y="74" width="120" height="30" rx="4" />
      <text class="strong" x="234" y="94">
        {`${drawn.choice} ▾`}
      </text>
    </svg>
  );
}
