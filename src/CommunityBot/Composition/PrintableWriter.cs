using System.Text;

namespace CommunityBot.Composition;

/// <summary>
/// Writes to a terminal or log only what can be printed (see <see cref="TerminalText"/>): all output of the program for
/// people passes through here.
/// </summary>
/// <param name="raw">For output for programs, and for text whose parts were made printable one by one.</param>
internal sealed class PrintableWriter(TextWriter raw) : TextWriter
{
    private readonly Lock gate = new();

    /// <summary>A carriage return is written only before a line feed; alone it would overwrite the line.</summary>
    private bool isAfterReturn;

    public TextWriter Raw => raw;

    /// <summary>
    /// Whether text that cannot be written is lost without an error: a log on a full disk must not stop the bot.
    /// </summary>
    public bool IsLossy { get; init; }

    public override Encoding Encoding => raw.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (gate)
        {
            var printable = new StringBuilder(buffer.Length + 1);
            foreach (var letter in buffer)
            {
                if (isAfterReturn)
                {
                    printable.Append(letter == '\n' ? '\r' : TerminalText.Printable('\r'));
                }

                isAfterReturn = letter == '\r';
                if (!isAfterReturn)
                {
                    printable.Append(TerminalText.Printable(letter));
                }
            }

            try
            {
                raw.Write(printable);
            }
            catch (IOException) when (IsLossy)
            {
                // There is no place left to report it.
            }
        }
    }

    public override void WriteLine(string? value) => Write(value + raw.NewLine);

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync()
    {
        Write(raw.NewLine);
        return Task.CompletedTask;
    }

    public override void Flush() => raw.Flush();

    public override Task FlushAsync() => raw.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => raw.FlushAsync(cancellationToken);
}
