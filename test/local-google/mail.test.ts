/** Mail: what is sent, as whom, and where the quota ends it. */
import { DAY, OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function plain(to) { MailApp.sendEmail(to, 'Halo', 'Isi'); }
function withReply() { MailApp.sendEmail('${OTHER}', '${STAFF}', 'Halo', 'Isi'); }
function rich() {
  MailApp.sendEmail({
    to: 'Budi <${OTHER.toUpperCase()}>', cc: '${STAFF}', bcc: '${OWNER}', subject: 'Satu\\r\\nBcc: x@y.id', htmlBody: '<p>Halo</p>',
    name: 'Register', attachments: [Utilities.newBlob('abc', 'text/plain', 'a.txt')],
  });
}
function options() { MailApp.sendEmail('${OTHER}', 'Halo', 'Isi', { cc: '${STAFF}' }); }
function left() { return MailApp.getRemainingDailyQuota(); }
function addresses(n) { return Array.from({ length: n }, (_, i) => 'a' + i + '@kpu.test').join(','); }
function fill() { plain(addresses(50)); plain(addresses(49)); }
function crowd() { plain(addresses(51)); }
function two() { plain(addresses(2)); }
function wrong() { MailApp.sendEmail('${OTHER}', 'Halo'); }
function large() { MailApp.sendEmail('${OTHER}', 'Halo', 'x'.repeat(201 * 1024)); }
`;

describe('a message', () => {
  it('goes out as the account that the script runs as', () => {
    const { google, value } = workspace(CODE);
    value('plain', { as: STAFF, args: [OTHER] });
    expect(google.mailbox(OTHER)).toMatchObject([{ from: STAFF, to: [OTHER], subject: 'Halo', body: 'Isi' }]);
  });

  it('keeps all its parts, and its subject on one line', () => {
    const { google, value } = workspace(CODE);
    value('rich');
    const [message] = google.mailbox(OTHER);
    expect(message).toMatchObject({
      to: [OTHER],
      cc: [STAFF],
      subject: 'Satu Bcc: x@y.id',
      body: 'Halo',
      htmlBody: '<p>Halo</p>',
      senderName: 'Register',
      attachments: [{ name: 'a.txt', mimeType: 'text/plain' }],
    });
    const blob = google.world.store.readBlob(message?.attachments[0]?.fileBlobId ?? '');
    expect(Buffer.from(blob).toString()).toBe('abc');
    expect(google.mailbox(OWNER)).toHaveLength(1);
  });

  it('can be given in the other two ways', () => {
    const { google, value } = workspace(CODE);
    value('withReply');
    value('options');
    expect(google.mailbox(OTHER)).toMatchObject([{ cc: [STAFF] }, { replyTo: STAFF, body: 'Isi' }]);
  });

  it('is refused without a right address', () => {
    const { google, refusal } = workspace(CODE);
    expect(refusal('plain', { args: ['budi'] })).toBe('Invalid email: budi');
    expect(refusal('plain', { args: [''] })).toBe('Failed to send email: no recipient');
    expect(refusal('wrong')).toBe(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
    expect(google.world.store.list('message')).toEqual([]);
  });

  it('has at most 50 recipients and 200 KB of text', () => {
    const { refusal } = workspace(CODE);
    expect(refusal('crowd')).toBe('Limit Exceeded: Email Recipients Per Message.');
    expect(refusal('large')).toBe('Limit Exceeded: Email Body Size.');
  });
});

describe('the quota', () => {
  it('counts recipients, copies included, by account and by day', () => {
    const { google, value, refusal } = workspace(CODE);
    value('rich');
    expect(value('left')).toBe(97);
    google.advance(DAY);
    expect(value('left')).toBe(100);
    value('fill');
    expect(value('left')).toBe(1);
    expect(refusal('two')).toBe('Service invoked too many times for one day: email.');
    expect(value('left', { as: STAFF })).toBe(100);
    google.advance(DAY - 1);
    expect(refusal('two')).toMatch('too many times');
    google.advance(1);
    expect(value('two')).toBeUndefined();
  });
});

describe('GmailApp', () => {
  const CODE = `
    function send(options) { GmailApp.sendEmail('${OTHER}', 'Halo', 'Isi', options || {}); return MailApp.getRemainingDailyQuota(); }
    function images() {
      MailApp.sendEmail({ to: '${OTHER}', subject: 'Bild', htmlBody: '<img src="cid:logo">', inlineImages: { logo: Utilities.newBlob([1, 2], 'image/png') } });
    }
    function answered() {
      const logo = UrlFetchApp.fetch('https://example.com/logo.png');
      MailApp.sendEmail({ to: '${OTHER}', subject: 'Bild', htmlBody: '<img src="cid:logo">', inlineImages: { logo } });
    }
    function nonsense() {
      MailApp.sendEmail({ to: '${OTHER}', subject: 'x', htmlBody: 'y', inlineImages: { logo: 'https://example.com' } });
    }
    function noReply() { MailApp.sendEmail({ to: '${OTHER}', subject: 'x', body: 'y', noReply: true }); }`;

  it('sends like MailApp, from the same quota', () => {
    const { google, value, refusal } = workspace(CODE);
    expect(value('send', { args: [{ cc: STAFF, name: 'Kantor' }] })).toBe(98);
    expect(google.mailbox(OTHER)).toMatchObject([{ from: OWNER, cc: [STAFF], senderName: 'Kantor' }]);
    expect(refusal('send', { args: [{ from: STAFF }] })).toBe(`Invalid argument: ${STAFF}`);
  });

  it('needs all of Gmail', () => {
    const manifest = (scope: string) => ({ 'appsscript.json': JSON.stringify({ oauthScopes: [scope] }) });
    const less = workspace(CODE, manifest('https://www.googleapis.com/auth/script.send_mail'));
    expect(less.refusal('send')).toContain('Required permissions: https://mail.google.com/');
  });

  it('takes as a picture whatever can be made into a blob: what a fetch answered, too (Apps Script reference, BlobSource)', () => {
    const internet = () => ({ contentType: 'image/png', body: new Uint8Array([7]) });
    const { google, value, refusal } = workspace(CODE, {}, { internet });
    value('answered');
    const image = google.mailbox(OTHER)[0]?.inlineImages?.logo;
    expect([...google.world.store.readBlob(image?.fileBlobId ?? '')]).toEqual([7]);
    expect(refusal('nonsense')).toMatch(/Invalid argument/);
  });

  it('keeps pictures beside the HTML that shows them, and hides the sender only in an organisation (platform.md §2.3)', () => {
    const { google, value } = workspace(CODE);
    value('images');
    const [mail] = google.mailbox(OTHER);
    expect(mail?.htmlBody).toBe('<img src="cid:logo">');
    expect(mail?.inlineImages?.logo?.mimeType).toBe('image/png');
    const bytes = google.world.store.readBlob(mail?.inlineImages?.logo?.fileBlobId ?? '');
    expect([...bytes]).toEqual([1, 2]);
    value('noReply');
    expect(google.mailbox(OTHER)[0]?.from).toBe(OWNER);
    for (const account of google.world.accounts) account.kind = 'workspace';
    value('noReply');
    expect(google.mailbox(OTHER)[0]?.from).toBe('noreply@kpu.test');
    expect(value('send')).toBe(1500 - 4);
  });
});

it('the quota’s day begins with the first mail and lasts 24 hours, whatever the clock says (platform.md §2.3)', () => {
  const { google, value } = workspace(CODE);
  value('two');
  google.advance(DAY - 1000);
  value('two');
  expect(value('left')).toBe(96);
  google.advance(1000);
  expect(value('left')).toBe(100);
});
