// A Bolt bot for the benchmarks: it answers every command and button with one constant sentence.
import bolt from '@slack/bolt';

const clientOptions = { slackApiUrl: `${process.env.slack__apiBaseUrl}/` };
const receiver = new bolt.SocketModeReceiver({
  appToken: process.env.SLACK_APP_TOKEN,
  installerOptions: { clientOptions },
});
const app = new bolt.App({ token: process.env.SLACK_BOT_TOKEN, receiver, clientOptions });
const answer = async ({ ack, respond }) => {
  await ack();
  await respond({ text: 'The next meetup is on Wednesday.', response_type: 'ephemeral' });
};

app.command(/.*/, answer);
app.action(/.*/, answer);
app.error(async (error) => console.error(error.message));
await app.start();
