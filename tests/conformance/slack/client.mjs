// A Bolt bot that exercises FakeSlack and reports what it receives as JSON lines on standard output.
import bolt from '@slack/bolt';

const [slackApiUrl, token, appToken] = process.argv.slice(2);
const say = (step, more = {}) => console.log(JSON.stringify({ step, ...more }));
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
const clientOptions = { slackApiUrl, logger: quiet };

const receiver = new bolt.SocketModeReceiver({ appToken, logger: quiet, installerOptions: { clientOptions } });
const app = new bolt.App({ token, receiver, clientOptions, logger: quiet });

receiver.client.on('connected', () => say('connected'));
app.error(async (error) => say('error', { message: error.message }));

app.command('/ping', async ({ command, ack, respond }) => {
  await ack();
  await respond({ text: `pong ${command.text}`, response_type: 'ephemeral' });
});

app.command('/inline', async ({ ack }) => ack({ text: 'in the acknowledgement' }));

app.action(/^ask:/, async ({ action, ack, respond }) => {
  await ack();
  await respond({ text: `${action.action_id} ${action.value}`, replace_original: false });
});

app.event('app_home_opened', async ({ event, client }) => {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: `Hello <@${event.user}>` } }];
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
});

app.shortcut('ask:next-meetup', async ({ shortcut, ack, client }) => {
  await ack();
  const title = { type: 'plain_text', text: 'Next meetup' };
  const block = (text) => [{ type: 'section', text: { type: 'plain_text', text } }];
  const opened = await client.views.open({
    trigger_id: shortcut.trigger_id,
    view: { type: 'modal', title, blocks: block('One moment') },
  });
  await client.views.update({ view_id: opened.view.id, view: { type: 'modal', title, blocks: block('29 May') } });
});

app.shortcut({ callback_id: 'ask:takeaways', type: 'message_action' }, async ({ shortcut, ack, respond }) => {
  await ack();
  const { channel, message, message_ts } = shortcut;
  await respond({ text: `${message.user} in ${channel.id}: ${message.text}`, response_type: 'ephemeral' });
  say('shortcut', { same: message_ts === message.ts });
});

// Calls every message method, with valid and with invalid arguments.
app.command('/exercise', async ({ command, ack, client }) => {
  await ack();
  const channel = command.channel_id;
  const refused = async (step, call) => {
    try {
      await call();
      say(step, { error: null });
    } catch (error) {
      say(step, { error: error.data?.error ?? error.message });
    }
  };

  const who = await client.auth.test();
  say('auth', { user: who.user_id, bot: who.bot_id });
  const section = { type: 'section', text: { type: 'mrkdwn', text: '*A card*' } };
  const metadata = { event_type: 'conformance', event_payload: { key: 'k1' } };
  const posted = await client.chat.postMessage({ channel, text: 'A card', blocks: [section], metadata });
  await client.chat.update({ channel, ts: posted.ts, text: 'A newer card', blocks: [section], metadata });
  for (let i = 0; i < 5; i++) {
    await client.chat.postMessage({ channel, text: `talk ${i}` });
  }

  let pages = 0;
  let found;
  const history = { channel, limit: 2, include_all_metadata: true };
  for await (const page of client.paginate('conversations.history', history)) {
    pages++;
    found ??= page.messages.find((message) => message.metadata?.event_payload?.key === 'k1');
  }

  say('history', { pages, found: found?.text });
  await client.chat.postEphemeral({ channel, user: command.user_id, text: 'only for you' });
  await refused('unknown channel', () => client.chat.postMessage({ channel: 'C0000000404', text: 'x' }));
  await refused('nothing said', () => client.chat.postMessage({ channel, text: '' }));
  const tooMany = Array(51).fill(section);
  await refused('too many blocks', () => client.chat.postMessage({ channel, text: 'x', blocks: tooMany }));
  await refused('no such message', () => client.chat.update({ channel, ts: '1.000000', text: 'x' }));
  await refused('no such method', () => client.apiCall('chat.sing', { channel }));
  await client.chat.postMessage({ channel, text: 'after the pause' });
  say('exercised');
});

await app.start();
say('ready');
