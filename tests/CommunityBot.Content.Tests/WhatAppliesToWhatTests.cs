using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>A word such as "cancelled" or "TBC" belongs to what it is beside, which need not be the meetup.</summary>
public sealed class WhatAppliesToWhatTests
{
    [Theory]
    [InlineData("The presentation \"PARSERS! 24 hours of real time\" is being rescheduled for another time.", false)]
    [InlineData("Der Vortrag „Parser! Ein Treffen mit Folgen“ ist abgesagt.", false)]
    [InlineData("Our meetup \"PARSERS! Talks in time\" is cancelled.", true)]
    public void A_title_in_quotation_marks_is_that_of_its_noun(string text, bool isOff) => Assert.Equal(
        isOff,
        Reading.Page($"---\ntitle: Example evening\nevent_date: 2031-03-04\n---\n\n{text}\n").Status
            is MeetupStatus.Cancelled or MeetupStatus.Postponed);

    [Theory]
    [InlineData("The event takes place in the Example Building C33 (provisionally, if the room is free).", false)]
    [InlineData("Our meetup is at Example Hall (TBC).", false)]
    [InlineData("Das Treffen findet im Beispielhaus (noch nicht bestätigt) statt.", false)]
    [InlineData("La rencontre aura lieu chez Exemple (à confirmer).", false)]
    [InlineData("The meetup (provisional) is at Example Hall.", true)]
    [InlineData("The meetup is on 4 March 2031 (TBC) at Example Hall.", true)]
    public void A_word_in_brackets_is_said_of_the_name_before_them(string text, bool isTentative) =>
        Assert.Equal(isTentative ? MeetupStatus.Tentative : MeetupStatus.Scheduled, Read(text).Status);

    [Theory]
    [InlineData("Unfortunately the meetup is cancelled. We are sorry!")]
    [InlineData("We have to cancel tonight's meetup.")]
    [InlineData("We're sorry, but we had to cancel this month's event because of the storm.")]
    [InlineData("We have canceled the meetup at the Example Hall.")]
    [InlineData("Due to illness of the speaker the meetup is cancelled.")]
    [InlineData("Due to the storm, this evening's meeting has been called off.")]
    [InlineData("This month's Rust meetup on Thursday will not take place.")]
    [InlineData("The meetup, planned for Thursday, is cancelled.")]
    [InlineData("The pizza and the meetup are cancelled.")]
    [InlineData("Rust evening is cancelled this time.")]
    [InlineData("Cancelled due to snow.")]
    [InlineData("**CANCELLED**")]
    [InlineData("* Cancelled because the venue is closed")]
    [InlineData("CANCELLED: Rust evening")]
    [InlineData("UPDATE: cancelled")]
    [InlineData("## Update\n\nThe event is cancelled, if you have questions, write to us.")]
    [InlineData("Status: cancelled")]
    [InlineData("We are very sorry to tell you that because of the weather the\nmeetup is cancelled.")]
    [InlineData("We've had to cancel this one, sorry!")]
    [InlineData("Sorry folks, tonight is cancelled!")]
    [InlineData("As the venue cancelled on us, the event is cancelled.")]
    [InlineData("Our speaker cancelled, therefore this meetup is cancelled as well.")]
    [InlineData("Das Treffen ist leider abgesagt.")]
    [InlineData("Aufgrund der Wetterlage sagen wir den heutigen Stammtisch ab.")]
    [InlineData("Das Treffen fällt aus.")]
    [InlineData("Wegen Schnee fällt der Stammtisch am Donnerstag leider aus.")]
    [InlineData("Der Rust-Stammtisch findet diesmal leider nicht statt.")]
    [InlineData("Wir müssen das Treffen am Donnerstag leider absagen.")]
    [InlineData("Wir haben die heutige Veranstaltung abgesagt.")]
    [InlineData("Leider müssen wir mitteilen, dass das Treffen ausfällt.")]
    [InlineData("Es findet kein Treffen statt.")]
    [InlineData("Absage des Treffens")]
    [InlineData("La rencontre est annulée.")]
    [InlineData("Nous devons annuler la rencontre de jeudi.")]
    [InlineData("Malheureusement, notre soirée de jeudi n'aura pas lieu.")]
    [InlineData("L'événement a été annulé.")]
    [InlineData("Annulation de la rencontre")]
    public void The_meetup_is_cancelled(string body) => Assert.Equal(MeetupStatus.Cancelled, Read(body).Status);

    [Theory]
    [InlineData("The meetup is postponed until further notice.")]
    [InlineData("We have to postpone the meetup.")]
    [InlineData("The meetup has been moved to 20 March 2031.")]
    [InlineData("Das Treffen wird verschoben.")]
    [InlineData("Das Treffen wurde auf den 20. März 2031 verlegt.")]
    [InlineData("La rencontre est reportée au 20 mars 2031.")]
    public void The_meetup_is_postponed(string body) => Assert.Equal(MeetupStatus.Postponed, Read(body).Status);

    [Theory]
    [InlineData("Because of the snow we have canceled the in-person meetup.\nOn Thursday we meet online instead.")]
    [InlineData("Our booking has been cancelled, so the meetup moves to the Second Example.")]
    [InlineData("The opening talk has been postponed to our next meetup. All else stays as it is.")]
    [InlineData("Attention! The upper room was cancelled, the meetup takes place downstairs.")]
    [InlineData("If the event is cancelled, tickets will be refunded within a week.")]
    [InlineData("The meetup will be cancelled if fewer than five people sign up.")]
    [InlineData("Should the meetup be cancelled, we will write to you.")]
    [InlineData("The meetup may be cancelled at short notice.")]
    [InlineData("The meetup is not cancelled!")]
    [InlineData("The meetup hasn't been cancelled.")]
    [InlineData("Is the meetup cancelled?")]
    [InlineData("The meetup was cancelled, but it takes place after all.")]
    [InlineData("The meetup has been cancelled at the Example Hall. We meet online instead.")]
    [InlineData("We had cancelled the meetup but now it will take place online.")]
    [InlineData("The meetup is back on after being cancelled last week.")]
    [InlineData("Wer absagen muss, sage bitte Bescheid.")]
    [InlineData("Heute fällt der Vortrag aus.")]
    [InlineData("The trains are cancelled, so come by bike.")]
    [InlineData("A talk about cancelled flights.")]
    [InlineData("Last month's meetup was cancelled.")]
    [InlineData("The January meetup was cancelled.")]
    [InlineData("The meetup on 9 January was cancelled.")]
    [InlineData("The workshop at the meetup is cancelled.")]
    [InlineData("The meetup's venue has cancelled on us.")]
    [InlineData("We have cancelled the pizza.")]
    [InlineData("The venue cancelled our booking.")]
    [InlineData("You can cancel your RSVP at any time.")]
    [InlineData("Anna Example had to cancel her talk.")]
    [InlineData("The first talk is cancelled. A new date will be announced.")]
    [InlineData("The talk by Anna Example was planned for today. It is cancelled.")]
    [InlineData("The start is postponed by half an hour.")]
    [InlineData("The meetup has been postponed to 6 February.")]
    [InlineData("* 19:00 Cancelled: the talk of Anna Example")]
    [InlineData("* 19:00 Parsers at night – CANCELLED")]
    [InlineData("* Talk 2: cancelled")]
    [InlineData("| 19:00 | Parsers at night | cancelled |\n|---|---|---|\n| 20:00 | Beer | |")]
    [InlineData("| 6 March 2031 | cancelled |\n|---|---|\n| 3 April 2031 | |")]
    [InlineData("## Speakers\n\n**Anna Example**\n\nCancelled")]
    [InlineData("## Venue\n\nCancelled, a new one is being looked for.")]
    [InlineData("Der Vortrag von Anna Example fällt leider aus.")]
    [InlineData("Der Eröffnungsvortrag wurde abgesagt.")]
    [InlineData("Die Raumbuchung wurde abgesagt, wir suchen Ersatz.")]
    [InlineData("Das Treffen wurde in den großen Saal verlegt.")]
    [InlineData("Falls das Treffen abgesagt wird, schreiben wir euch.")]
    [InlineData("Das Treffen fällt aus, wenn es regnet.")]
    [InlineData("Das Treffen ist nicht abgesagt.")]
    [InlineData("Das Treffen war abgesagt, findet jetzt doch statt.")]
    [InlineData("Das letzte Treffen ist ausgefallen.")]
    [InlineData("Anna Example musste ihren Vortrag absagen.")]
    [InlineData("Das Präsenztreffen ist abgesagt, wir treffen uns online.")]
    [InlineData("L'exposé d'ouverture est annulé.")]
    [InlineData("La salle a été annulée, la rencontre a lieu chez Exemple.")]
    [InlineData("Si la rencontre est annulée, vous serez remboursés.")]
    [InlineData("La rencontre n'est pas annulée.")]
    [InlineData("La dernière rencontre a été annulée.")]
    [InlineData("La rencontre en présentiel est annulée.")]
    [InlineData("La rencontre était annulée, elle aura finalement lieu, a bien lieu.")]
    [InlineData("En cas d'annulation, nous vous écrirons.")]
    public void Something_else_is_cancelled_and_nobody_need_be_asked(string body)
    {
        var read = Reading.Of(Page(body));

        Assert.Equal(MeetupStatus.Scheduled, Assert.Single(read.Meetups).Status);
        Assert.DoesNotContain(read.Problems, problem => problem.Code == "status-unclear");
    }

    [Theory]
    [InlineData("Zumba is cancelled.")]
    [InlineData("All events are cancelled until further notice.")]
    [InlineData("Anna Example has cancelled.")]
    [InlineData("## Handlers in the browser\n\nThe event is cancelled by a single call.")]
    [InlineData("Zumba ist abgesagt.")]
    [InlineData("La zumba est annulée.")]
    public void A_subject_that_is_not_recognised_is_reported_and_the_meetup_goes_on(string body)
    {
        var read = Reading.Of(Page(body));

        Assert.Equal(MeetupStatus.Scheduled, Assert.Single(read.Meetups).Status);
        Assert.Equal("status-unclear", Assert.Single(read.Problems, problem => problem.Code == "status-unclear").Code);
    }

    [Theory]
    [InlineData("Date TBC\n\nTwo talks.")]
    [InlineData("Date: Thursday 6 February 2031 (TBC)\n\nTwo talks.")]
    [InlineData("TBC")]
    [InlineData("## When\n\nTBC")]
    [InlineData("The date is tentative.")]
    [InlineData("This meetup is provisional.")]
    [InlineData("* Date: 6 February 2031 (to be confirmed)")]
    [InlineData("Der Termin ist noch nicht bestätigt.")]
    [InlineData("Datum: 6. Februar 2031 (unter Vorbehalt)")]
    [InlineData("Date : jeudi 6 février 2031 (à confirmer)")]
    [InlineData("La date est à confirmer.")]
    public void The_day_is_not_certain(string body) => Assert.Equal(MeetupStatus.Tentative, Read(body).Status);

    [Theory]
    [InlineData("## Speakers\n\n**Anna Example**\n\nWrites compilers.\n\n**Second Speaker**\n\nTBC")]
    [InlineData("# == Venue ==\n\nTBC\n\n# == Agenda ==\n\n* 18:30 Doors\n* 19:00 First talk")]
    [InlineData("Tentative agenda:\n\n* 18:30 Doors open\n* 19:00 First talk")]
    [InlineData("Venue: TBC")]
    [InlineData("Speaker: to be announced")]
    [InlineData("Thursday 6 February 2031, venue to be confirmed")]
    [InlineData("* 19:00 TBC")]
    [InlineData("* 18:30 Doors\n* 19:00 Talk (TBC)")]
    [InlineData("The second talk is still to be confirmed.")]
    [InlineData("## Ort\n\nNoch offen")]
    [InlineData("Vorläufige Agenda:\n\n* 18:30 Einlass")]
    [InlineData("Der zweite Vortrag steht noch nicht fest.")]
    [InlineData("## Lieu\n\nÀ confirmer")]
    [InlineData("Programme provisoire :\n\n* 18h30 Accueil")]
    public void A_detail_is_not_certain_and_the_meetup_is(string body) =>
        Assert.Equal(MeetupStatus.Scheduled, Read(body).Status);

    [Theory]
    [InlineData("event:\n  title: Ops days\n  date: CANCELLED\n  venue: Example Centre", MeetupStatus.Cancelled)]
    [InlineData("title: Ops days\nevent_date: cancelled", MeetupStatus.Cancelled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\ndate: postponed", MeetupStatus.Postponed)]
    [InlineData("title: Opstage\nevent_date: ABGESAGT", MeetupStatus.Cancelled)]
    [InlineData("title: Journées ops\nevent_date: reporté", MeetupStatus.Postponed)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06 (TBC)", MeetupStatus.Tentative)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\ntime: 18:30 (tbc)", MeetupStatus.Tentative)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\ntime: TBC", MeetupStatus.Scheduled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nvenue: TBC", MeetupStatus.Scheduled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nstatus: not cancelled", MeetupStatus.Scheduled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nstatus: venue tbc", MeetupStatus.Scheduled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nstatus: tentative", MeetupStatus.Tentative)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nstatus: cancelled due to snow", MeetupStatus.Cancelled)]
    [InlineData("title: Ops days (TBC)\nevent_date: 2031-02-06", MeetupStatus.Tentative)]
    [InlineData("title: \"[Tentative] Ops days\"\nevent_date: 2031-02-06", MeetupStatus.Tentative)]
    [InlineData("title: \"Ops days: speaker TBC\"\nevent_date: 2031-02-06", MeetupStatus.Scheduled)]
    [InlineData("title: A tentative look at parsers\nevent_date: 2031-02-06", MeetupStatus.Scheduled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nnote: This meetup is cancelled.", MeetupStatus.Cancelled)]
    [InlineData("title: Ops days\nevent_date: 2031-02-06\nsummary: The talk is cancelled.", MeetupStatus.Scheduled)]
    public void A_header_is_read_so(string header, MeetupStatus status) => Assert.Equal(
        status, Reading.Page($"---\n{header}\n---\nTwo talks.\n").Status);

    [Theory]
    [InlineData("~~Rust Night~~ (cancelled)", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("~~Rust Night~~", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("<del>Rust Night</del> abgesagt", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("~~Rust Night~~ reporté", "Rust Night", MeetupStatus.Postponed)]
    [InlineData("Rust Night ~~at the Example~~ online", "Rust Night online", MeetupStatus.Scheduled)]
    [InlineData("Drachenabend – fällt aus!", "Drachenabend", MeetupStatus.Cancelled)]
    [InlineData("Soirée dragons - annulée", "Soirée dragons", MeetupStatus.Cancelled)]
    [InlineData("Dragons | cancelled", "Dragons", MeetupStatus.Cancelled)]
    [InlineData("SPEAKER CANCELLED - film night", "SPEAKER CANCELLED - film night", MeetupStatus.Scheduled)]
    [InlineData("Vortrag abgesagt: Spieleabend", "Vortrag abgesagt: Spieleabend", MeetupStatus.Scheduled)]
    [InlineData("Rust night cancelled", "Rust night cancelled", MeetupStatus.Cancelled)]
    public void Strokes_and_marks_are_no_part_of_a_title(string title, string shown, MeetupStatus status)
    {
        var page = Reading.Page($"---\ntitle: \"{title}\"\nevent_date: 2031-02-06\nvenue: The Example\n---\nTalks.\n");

        Assert.Equal((shown, status), (page.Title, page.Status));
    }

    private static Meetup Read(string body) => Reading.Page(Page(body));

    private static string Page(string body) =>
        $"---\ntitle: Rust evening\nevent_date: 2031-02-06\nstart_time: \"18:30\"\nvenue: The Example\n---\n{body}\n";
}
