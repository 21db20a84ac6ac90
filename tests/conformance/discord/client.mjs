// A discord.js bot that exercises FakeDiscord and reports what it receives as JSON lines on standard output.
import { Client, Events, MessageFlags, Routes } from 'discord.js';

const [api, token] = process.argv.slice(2);
const say = (step, more = {}) => console.log(JSON.stringify({ step, ...more }));

const client = new Client({ intents: [], rest: { api, version: '10' } });

client.rest.on('rateLimited', (limit) => say('rateLimited', { scope: limit.scope, route: limit.route }));
client.on(Events.Error, (error) => say('error', { message: error.message }));
client.on(Events.ShardResume, (id, replayed) => say('resumed', { id, replayed }));
client.on(Events.ShardReady, (id) => say('shardReady', { id }));

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([
    { name: 'ping', description: 'Answers at once' },
    { name: 'slow', description: 'Promises first' },
    { name: 'burst', description: 'Posts a lot' },
    { name: 'Keep this', type: 3, nameLocalizations: { de: 'Das merken' } },
    {
      name: 'pick',
      description: 'Suggests',
      options: [{ type: 3, name: 'what', description: 'What to pick', autocomplete: true }],
    },
  ]);
  say('ready', { user: client.user.id, application: client.application.id });
});

const answers = {
  ping: (interaction) => interaction.reply({ content: `pong ${interaction.user.id}`, flags: MessageFlags.Ephemeral }),
  slow: async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('worth the wait');
  },
  burst: async (interaction) => {
    await interaction.reply('posting');
    for (let i = 0; i < 5; i++) {
      const message = await client.rest.post(Routes.channelMessages(interaction.channelId), {
        body: {
          content: `post ${i}`,
          allowed_mentions: { parse: [] },
          nonce: `nonce-${i}`,
          enforce_nonce: true,
          components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: `pressed-${i}` }] }],
        },
      });
      await client.rest.patch(Routes.channelMessage(interaction.channelId, message.id), {
        body: { content: `post ${i}, edited` },
      });
    }

    const page = await client.rest.get(Routes.channelMessages(interaction.channelId), {
      query: new URLSearchParams({ limit: '3' }),
    });
    say('burst', { newest: page.map((message) => message.content) });
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `more of ${typed}`, value: typed }]);
    } else if (interaction.isMessageContextMenuCommand()) {
      const { author, content, id } = interaction.targetMessage;
      const answer = `${author.id} said ${content}`;
      await interaction.reply({
        content: id === interaction.targetId ? answer : 'another message',
        flags: MessageFlags.Ephemeral,
      });
    } else if (interaction.isButton()) {
      await interaction.reply({ content: `saw ${interaction.customId}`, flags: MessageFlags.Ephemeral });
    } else {
      await answers[interaction.commandName](interaction);
    }
  } catch (error) {
    say('failed', { code: error.code, message: error.message });
  }
});

process.stdin.on('end', () => client.destroy().then(() => process.exit(0)));
process.stdin.resume();

client.login(token).catch((error) => {
  say('refused', { code: error.code, message: error.message });
  process.exit(1);
});
