"""How exercises call the columns of their lists, in the languages of the region."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What a column of somebody's list holds. The value is the word for it at the command line."""

    ID = "id"
    NUMBER = "number"
    TURN = "turn"
    DAY = "day"
    DATE = "date"
    TIME = "time"
    SCENARIO_TIME = "scenario_time"
    TYPE = "type"
    CHANNEL = "channel"
    FROM = "from"
    TO = "to"
    TITLE = "title"
    TEXT = "text"
    EVENT = "event"
    MOMENT = "moment"
    CONDITION = "condition"
    EXPECTED = "expected"
    OBJECTIVE = "objective"
    NOTE = "note"
    SOURCE = "source"
    OTHER = "other"
    LEAVE = "-"


WORDS: Mapping[Role, Mapping[str, str]] = {
    Role.ID: {"en": "id|inject id|event id|id leave as it is"},
    Role.NUMBER: {
        "en": "number|no|nr|event number|event no|inject number|inject no|serial|serial number"
        "|serial no|ser|item|msel number|msel no|ref|reference number|inj no|inj number",
        "ru": "номер|номер вводной|п п|номер п п|порядковый номер",
        "uk": "номер з п|з п",
        "pl": "lp|l p|numer|nr zdarzenia|liczba porządkowa",
        "lt": "eil nr|eilės nr|eilės numeris|numeris",
        "de": "nummer|lfd nr|laufende nummer",
        "fr": "numéro",
    },
    Role.TURN: {
        "en": "turn|phase|move|round|stage|session|part|vignette|act|module|exercise phase",
        "ru": "этап|фаза|ход|раунд|период|эпизод|стадия",
        "uk": "етап|хід",
        "pl": "etap|faza|tura|runda|część|epizod",
        "lt": "etapas|fazė|raundas|dalis|epizodas",
        "de": "phase|runde|zug",
        "fr": "phase|tour|étape",
    },
    Role.DAY: {
        "en": "day|exercise day|d day|scenario day",
        "ru": "день|сутки|день учения",
        "uk": "доба",
        "pl": "dzień|dzień ćwiczenia",
        "lt": "diena|pratybų diena",
        "de": "tag",
        "fr": "jour",
    },
    Role.DATE: {
        "en": "date|scenario date",
        "ru": "дата|число",
        "pl": "data",
        "lt": "data",
        "de": "datum",
        "fr": "date",
    },
    Role.TIME: {
        "en": "time|planned time|event time|inject time|delivery time|time of delivery|release time"
        "|planned delivery|startex|time from startex|startex time|real time|exercise time|timing"
        "|elapsed time|dtg planned|planned dtg|when"
        "|start|start time|minute|minutes|scheduled time|time of inject|h hour",
        "ru": "время|время подачи|время доведения|время вручения|время ввода|плановое время|когда"
        "|оперативное время|астрономическое время|реальное время|время подачи вводной",
        "uk": "час|час доведення",
        "be": "час",
        "pl": "czas|godzina|godz|czas podania|termin|czas rzeczywisty|kiedy",
        "lt": "laikas|valanda|pateikimo laikas|perdavimo laikas|kada|realus laikas",
        "de": "zeit|uhrzeit|zeitpunkt|wann|realzeit|einspielzeit|geplante zeit",
        "fr": "heure|temps|quand|heure prévue|heure réelle",
    },
    Role.MOMENT: {
        "en": "dtg|date time group|date time|date and time|datetime",
        "ru": "дата и время|дата время",
        "pl": "data i godzina|data godzina|data i czas",
        "lt": "data ir laikas|data laikas",
        "de": "datum und uhrzeit",
    },
    Role.SCENARIO_TIME: {
        "en": "scenario time|game time|story time|fictional time|in game time|simulated time",
        "ru": "время сценария|сценарное время|время по сценарию|игровое время|условное время",
        "pl": "czas scenariusza|czas gry|czas fikcyjny|czas operacyjny",
        "lt": "scenarijaus laikas|žaidimo laikas|sąlyginis laikas",
        "de": "szenariozeit|spielzeit|übungszeit|lagezeit",
        "fr": "temps du scénario|heure du scénario|heure fictive",
    },
    Role.TYPE: {
        "en": "type|inject type|event type|category|kind|type of inject",
        "ru": "тип|вид|тип вводной|вид вводной|категория",
        "pl": "typ|rodzaj|kategoria",
        "lt": "tipas|rūšis|kategorija",
        "de": "art|typ|kategorie",
        "fr": "type|catégorie",
    },
    Role.CHANNEL: {
        "en": "channel|mode|method|means|media|medium|delivery method|method of delivery"
        "|inject mode|means of delivery|delivery means|mode of delivery|via|how|format|delivery"
        "|transmission",
        "ru": "канал|способ|средство|способ доведения|способ подачи|средство связи|форма подачи"
        "|канал связи|способ передачи|форма доведения|как",
        "uk": "спосіб|засіб|спосіб доведення",
        "pl": "kanał|sposób|środek|sposób przekazania|środek przekazu|forma|metoda|medium"
        "|środek łączności|sposób podania|kanał przekazu|sposób dostarczenia",
        "lt": "kanalas|būdas|priemonė|perdavimo būdas|pateikimo būdas|ryšio priemonė|forma",
        "de": "kanal|mittel|weg|übermittlung|art der übermittlung|methode|übermittlungsart"
        "|übermittlungsweg|übertragungsart|meldeweg|kommunikationsmittel|kommunikationsweg|medium",
        "fr": "canal|moyen|méthode|mode|vecteur|support|moyen de transmission",
    },
    Role.FROM: {
        "en": "from|sender|originator|origin|initiator|source organisation|source organization"
        "|inject source|role player|played by|simulated by|issuer|issued by"
        "|injected by|sent by|given by|delivered by",
        "ru": "от|от кого|отправитель|источник сообщения|кто|инициатор|исходит от"
        "|кем подаётся|кем вводится",
        "uk": "від кого|відправник|від",
        "pl": "od|od kogo|nadawca|inicjator|kto",
        "lt": "nuo|iš|siuntėjas|iš ko|kas|iniciatorius|nuo ko|siunčia|perduoda|pateikia",
        "de": "von|absender|wer|eingespielt von|übermittelt von",
        "fr": "de|expéditeur|émetteur|injecté par|joué par",
    },
    Role.TO: {
        "en": "to|deliver to|recipient|recipients|player|players|receiver|addressee|target audience"
        "|audience|training audience|recipient player|recipient players|delivered to|team|teams"
        "|target|for|sent to|receiving team|receiving organisation|addressees|delegation|whom"
        "|injected to|inject to|given to|passed to",
        "ru": "кому|получатель|получатели|адресат|адресаты|команда|команды|для кого|куда|делегация"
        "|кому вручается|обучаемые|кому подаётся|кому доводится",
        "uk": "кому|отримувач|адресат",
        "be": "каму|атрымальнік",
        "pl": "do|do kogo|komu|odbiorca|odbiorcy|adresat|adresaci|zespół|zespoły|dla kogo|ćwiczący"
        "|delegacja",
        "lt": "kam|gavėjas|gavėjai|adresatas|adresatai|komanda|komandos|delegacija|kam skirta",
        "de": "an|empfänger|adressat|adressaten|team|für|an wen|beübte",
        "fr": "à|destinataire|destinataires|équipe|équipes|pour|injecté à",
    },
    Role.TITLE: {
        "en": "title|subject|headline|short title|name|event title|inject title|event name|topic"
        "|inject name|summary|short description",
        "ru": "название|заголовок|тема|наименование|краткое содержание|название вводной",
        "uk": "назва|тема",
        "pl": "tytuł|temat|nazwa|nazwa zdarzenia|hasło",
        "lt": "pavadinimas|antraštė|tema|įvykio pavadinimas",
        "de": "titel|betreff|thema|bezeichnung|stichwort|kurztitel",
        "fr": "titre|sujet|objet|intitulé",
    },
    Role.TEXT: {
        "en": "message|text|message text|description|event description|inject description"
        "|content|inject text|script|message content|details|inject content|body"
        "|injects text|situation|narrative|description of event|full text"
        "|inject details|event details",
        "ru": "содержание|текст|сообщение|описание|текст сообщения|содержание вводной|обстановка"
        "|текст вводной|описание события|содержание сообщения|содержание события",
        "uk": "зміст|текст|повідомлення|опис",
        "be": "змест|тэкст",
        "pl": "treść|tekst|wiadomość|opis|komunikat|treść komunikatu|opis zdarzenia"
        "|treść wiadomości|treść podgrywki",
        "lt": "turinys|tekstas|pranešimas|žinutė|aprašymas|įvykio aprašymas|pranešimo tekstas",
        "de": "text|inhalt|nachricht|meldung|beschreibung|wortlaut|lage",
        "fr": "texte|message|contenu|description",
    },
    Role.EVENT: {
        "en": "event|inject|injects|incident|event inject|inject event|events",
        "ru": "вводная|вводные|событие|инцидент|инжект",
        "uk": "подія|ввідна",
        "pl": "wydarzenie|zdarzenie|incydent|wprowadzenie|podegranie|wrzutka",
        "lt": "įvykis|intarpas|incidentas|įvedinys",
        "de": "ereignis|einlage|vorfall",
        "fr": "événement|incident|injection",
    },
    Role.CONDITION: {
        "en": "condition|trigger|if|precondition|conditions|prerequisite|only if|triggered by",
        "ru": "условие|условия|если|при условии|триггер",
        "pl": "warunek|warunki|jeżeli|jeśli",
        "lt": "sąlyga|sąlygos|jei|jeigu",
        "de": "bedingung|auslöser",
        "fr": "condition|si",
    },
    Role.EXPECTED: {
        "en": "expected action|expected player action|expected actions|expected outcome|action"
        "|expected response|expected reaction|anticipated action|anticipated response|response"
        "|expected outcome of player action|player action|expected player response|desired outcome"
        "|expected result|actions",
        "ru": "ожидаемые действия|ожидаемое действие|ожидаемая реакция|ожидаемый результат|действия"
        "|действия обучаемых|реакция|предполагаемые действия",
        "uk": "очікувані дії|очікувана реакція",
        "pl": "oczekiwane działanie|oczekiwane działania|oczekiwana reakcja|spodziewane działanie"
        "|przewidywane działania|reakcja|działanie|oczekiwane działania ćwiczących",
        "lt": "laukiami veiksmai|tikėtini veiksmai|laukiamas veiksmas|laukiama reakcija|veiksmai"
        "|numatomi veiksmai|tikėtina reakcija",
        "de": "erwartete reaktion|erwartetes handeln|erwartete maßnahme|reaktion"
        "|erwartete maßnahmen|erwartete reaktionen|erwartetes ergebnis",
        "fr": "action attendue|réaction attendue|résultat attendu|actions attendues"
        "|réactions attendues",
    },
    Role.OBJECTIVE: {
        "en": "objective|objectives|exercise objective|training objective|goal|aim|purpose"
        "|learning objective|related objective|core capability",
        "ru": "цель|цели|задача|учебная цель|учебные цели|учебный вопрос",
        "uk": "мета|ціль",
        "pl": "cel|cele|cel ćwiczenia|cel szkoleniowy",
        "lt": "tikslas|tikslai|pratybų tikslas|uždavinys",
        "de": "ziel|ziele|übungsziel|zweck",
        "fr": "objectif|objectifs|but",
    },
    Role.NOTE: {
        "en": "note|notes|remark|remarks|comment|comments|facilitator s note|facilitator notes"
        "|controller notes|facilitator note|notes for facilitator|control notes",
        "ru": "примечание|примечания|заметки|комментарий|комментарии|замечания|для ведущего",
        "uk": "примітка|примітки",
        "be": "заўвага",
        "pl": "uwagi|uwaga|notatki|komentarz|dla prowadzącego",
        "lt": "pastabos|pastaba|komentaras|komentarai",
        "de": "bemerkung|bemerkungen|anmerkung|notiz",
        "fr": "remarque|remarques|commentaire|commentaires|observation|observations",
    },
    Role.SOURCE: {
        "en": "source|reference|references|sources",
        "ru": "источник|основание|ссылка",
        "pl": "źródło|podstawa",
        "lt": "šaltinis|pagrindas",
        "de": "quelle",
        "fr": "source",
    },
    Role.LEAVE: {"en": "as sent leave as it is|language"},
}
"""The words for each role by language, joined by bars. They stand as `plain` leaves a heading."""

ROLES = tuple(role.value for role in Role if role not in (Role.EVENT, Role.MOMENT, Role.OTHER))
"""The words by which a person can say what a column is."""
