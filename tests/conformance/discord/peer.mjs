// A discord.js bot for the benchmarks: it answers every interaction with one constant sentence.
import { Client, Events, MessageFlags } from 'discord.js';

const api = process.env.discord__apiBaseUrl.replace(/\/$/, '');
const client = new Client({ intents: [], rest: { api, version: '10' } });
const answer = { content: 'The next meetup is on Wednesday.', flags: MessageFlags.Ephemeral };

client.on(Events.InteractionCreate, (interaction) =>
  interaction.isAutocomplete()
    ? interaction.respond([{ name: 'The next meetup', value: 'next' }])
    : interaction.reply(answer));
client.on(Events.Error, (error) => console.error(error.message));
client.login(process.env.DISCORD_TOKEN);
