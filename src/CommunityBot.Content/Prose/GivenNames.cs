using System.Collections.Frozen;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Frequent given names of many languages. One word with a capital may be a tool, a company or a place; where a page
/// calls a speaker by one name, a given name says that it is a person. Names that are also words, places, languages of
/// programs or products ("Will", "Ruby", "Julia", "Jenkins") are left out.
/// </summary>
internal static class GivenNames
{
    private const string Frequent =
        """
        aaron abby abdul abdullah abel abhishek abigail achim adam adele adeline adnan adrian adriana adrien agata
        agathe agnes agnieszka ahmad ahmed aidan aileen aisha ajay akash akira alain alan alastair albert alberto
        alejandro aleksandar aleksandra alena alessandro alexander alexandra alexandre alexandru alexei alexey alexis
        alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison alvaro alyssa amanda amandine
        amelie amir amit amy ana anais anand anastasia anders andre andrea andreas andrei andres andrew andrey andrzej
        andy angela angelika angelo angus anika anita anja anjali ankit ann anna annabelle anne annette annie annika
        anthony antje antoine anton antonia antonio anuj aoife archie ariane ariel armin arnaud arnd arne arno arnold
        arthur arun arvind ashish ashley ashok asma astrid audrey aurelie aurelien axel aymeric ayse barbara barry bart
        bartosz basti bastian bastien beate beatrice beatriz ben benedict benedikt benjamin benny benoit bernadette
        bernard bernd bernhard bertrand beth bettina bianca birgit bjarne bjoern bjorn bob bogdan boris brad brandon
        brenda brendan brent brett brian brianna bridget brigitte britta bruce bruno bryan bryce caitlin calum cameron
        camille carina carl carla carlo carlos carmen carol carole carolin caroline carsten casey cassandra catherine
        cathy cecile cecilia cedric celia celine cesar chantal charles charlie charlotte chen cheryl chiara chloe chris
        christa christelle christian christiane christina christine christoph christophe christopher christos cindy
        claire clara clarissa claudia claudio claus clemens clement clive colette colin colleen conor conrad constantin
        constanze corentin corinna corinne cornelia cornelius cosmin craig cristian cristina curtis cynthia cyril
        cyrille damian damien dan dana daniel daniela daniele danielle danny dara daria darius darren dave david dawid
        debbie deborah deepak delphine denis denise dennis derek desmond detlef dheeraj diana diane didier diego dieter
        dietmar dimitri dimitris dino dirk divya dmitri dmitry dominic dominik dominique don donald donna dorian doris
        dorothea doug douglas duncan dustin dylan eberhard ed eddie edgar edith edmund eduard eduardo edward edwin egon
        eike eileen elaine eleanor elena eleonore eli elias elif elisa elisabeth elise elizabeth ella ellen elliot
        elliott elodie elsa emanuel emil emilia emilie emily emma emmanuel emmanuelle emre enrico enrique erhard eric
        erica erich erik erika erin ernst erwan erwin esteban estelle esther ethan etienne eugen eugene eva evan evelyn
        ewa ezra fabian fabien fabienne fabio fabrice fatima federico felicia felicitas felipe felix ferdinand fernando
        fiona flavio florent florian frances francesca francesco francis francisco francois francoise frank franz
        franziska fred frederic frederick frederik frida fridolin friedrich fritz gabi gabriel gabriela gabriele
        gabrielle gael gaelle gareth garry gary gaspard gaurav gavin gemma geoff geoffrey geoffroy georg george georges
        georgina gerald geraldine gerard gerd gerhard gernot gerrit gert gilbert gilles gina giorgio giovanni gisela
        giulia giuseppe glen glenn gloria gordon graham greg gregoire gregor gregory greta grzegorz guenter guido
        guilhem guillaume guillermo gunnar gunter gustav gustavo gwen hagen hakan hamish hannah hannes hanno hans harald
        haris harish harriet harry hartmut harvey hassan hauke heather hector heidi heike heiko heiner heinrich heinz
        helen helena helene helga helge helmut hendrik henning henri henrik henry herbert heribert hermann herve hilary
        hilde holger horst howard hubert hugh hugues hussein iain ian ibrahim ignacio igor ildiko ilka ilona ilya imke
        imran ina ines inga inge ingo ingrid ioana ira irene irina isaac isabel isabell isabella isabelle ivan ivo
        ivonne jacek jack jackie jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janet janina
        janine janis jannik jaroslav jasmin jason javier jay jean jeanette jeanne jeff jeffrey jelena jen jenna jennie
        jennifer jenny jens jeremie jeremy jerome jerry jess jesse jessica jessie jill jillian jim jimmy jitka joachim
        joan joanna joanne joao joaquin jochen joe joel joelle joerg joern johan johann johanna johannes john johnny jon
        jonas jonathan jordi jorg jorge jose josef josefine joseph josephine josh joshua juan judith juergen julian
        juliana juliane julie julien juliette julius jun jurgen justin justine justyna jutta kai kaja kalle kamal kamil
        karen karim karin karina karl karla karolina karoline karsten kasia kaspar katarina katarzyna kate katerina
        katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina kavita keith kelly kelvin ken
        kendra kenneth kenny kerry kerstin kevin khaled kieran kilian kim kiran kirsten kirsty klara klaus knut konrad
        konstantin konstantinos kris krishna kristen kristian kristin kristina kristof krystian krzysztof kurt kyle
        lachlan lana lars laura laure lauren laurence laurent lauri laurie lea leah leif lena leni lennart leon leona
        leonard leonardo leonie leopold leslie lewis liam lidia lilian liliane lilly lina linda lindsay lionel lisa lise
        lorena lorenz lorenzo lothar lou louis louisa louise luc luca lucas lucia lucie lucy ludger ludovic ludwig luigi
        luis luisa luiz lukas lukasz lutz lydia lynn maciej madeleine madeline magali magda magdalena magnus mahmoud
        maik maike maja malcolm malik malte mandy manfred manoj manon manuel manuela mara marc marcel marcello marcin
        marco marcos marcus marek maren margaret margarete margarita margot maria mariam marianne marie marika marina
        mario marion marisa mark marko markus marlene marta martha martijn martin martina martine marvin mary masha
        mateusz mathias mathieu mathilde mathis matt matteo matthew matthias matthieu maud maureen maurice mauricio max
        maxim maxime maximilian maya megan mehdi mehmet meike melanie melina melissa meret michael michaela michal
        michel michele michelle michiel miguel mihai mikael mike mikhail mila milena milos mira miranda miriam mirjam
        mirko miroslav mischa mohamed mohammad mohammed mohit moira monica monika monique morgan morgane moritz morten
        muhammad murat mustafa myriam nadia nadine nadja nancy naomi natalia natalie natan natasha nate nathalie nathan
        nathaniel navin neil nele nelly niall nick nicklas nico nicola nicolas nicole niels nigel nikhil niki nikita
        niklas niko nikola nikolai nikolaus nikos nils nina nisha noah noemie norbert norman oleg oleksandr olga oliver
        olivia olivier olli omar orla oscar oskar osman otto owen ozan pablo paddy pamela paola paolo parker pascale
        patrice patricia patrick patrik patrycja paul paula pauline paulo pavel pawel pedro peggy penny pepe percy
        perrine peter petr petra petros phil philip philipp philippa philippe phillip pierre pierrick piet pieter piotr
        pooja prakash pranav prasad priya przemek quentin quinn rachael rachel radek rafael rafal raffael rahul raimund
        rainer raj rajesh ralf ralph ramesh ramon ramona randall raoul raphael rasmus raul ravi raymond rebecca reed
        reiner reinhard reinhold remi remy renata renate renaud rene reto reza rhys ricardo riccardo richard rick ricky
        rita rob robbie robert roberta roberto robin rodrigo roger rohan rohit roland rolf romain roman ron ronald ronan
        ronja ronny rory rosa rosalie rosemary ross roy ruben rudi rudolf rupert russ russell ruth ryan sabina sabine
        sabrina sacha sachin salim sally salma sam samantha samir sammy samuel sandeep sander sandra sandrine sandy
        sanjay sanna santiago sara sarah sascha sasha satish saurabh scott sean sebastian sebastien selina sepp serge
        sergei sergey sergio seth severin shane shannon sharon shaun shawn sheila shelley shirley shiva shreya siegfried
        sigrid silke silvan silvia silvio simon simona simone sina sinead soeren sofia sofie solene sonia sonja sophia
        sophie soren srinivas stacey stan stefan stefania stefanie stefano steffen steffi stella stephan stephane
        stephanie stephen steve steven stewart stuart sue sujata sumit sunil suresh susan susana susanna susanne suzanne
        svein sven svenja svetlana sylvain sylvia sylvie tabea tamara tamas tania tanja tanya tara tarek tatiana ted
        teresa terry tessa thea theo theodor theresa therese thiago thibault thibaut thierry thilo thomas thorben
        thorsten tilman tilo tim timo timothy tina tino tobi tobias todd tom tomas tomasz tommy toni tony torben tore
        torsten tracey tracy travis trevor tristan tyler udo ulf uli ulla ulrich ulrike umut urs ursula uta ute uwe
        vadim valentin valentina valerie vanessa vasco vera verena veronica veronika veronique vicky victor victoria
        vijay vikas vikram viktor viktoria vincent vincenzo viola virginie vishal vivek vivian vivien vlad vladimir
        volker waldemar walter waltraud wanda warren wendy wenzel werner wes wiebke wieland wilfried wilhelm willem
        willi william wim winfried wojciech wolfgang wolfram xavier yan yann yannick yannis yara yasmin yasmine yosef
        youssef yuki yulia yuri yusuf yvan yves yvonne zach zachary zahra zara zdenek zeynep zoe zoltan zuzana
        """;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        Frequent.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the text is one frequent given name with a capital.</summary>
    public static bool Contain(string text) =>
        text.Length is > 1 and < 20 && char.IsUpper(text[0]) && Names.Contains(WordFolding.Fold(text));

    /// <summary>Whether all of some names are given names. "Jan" beside a topic is a month as well.</summary>
    public static bool AreAll(IReadOnlyList<string> names) =>
        names.Count > 0 && names.All(name => name is not "Jan" && Contain(name));

    /// <summary>Whether the text is a full name that begins with one: "Anna Example", "Dr. Anna Example".</summary>
    public static bool Begin(string text)
    {
        var words = text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 2 && PersonNames.EndsWithTitle(words[0].TrimEnd('.')) ? 1 : 0;
        return words.Length > first + 1 && Contain(words[first]) && PersonNames.IsFullName(text);
    }
}
