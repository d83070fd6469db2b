// Polish. Organizations are `podmiot`, and the writer's acts stand without a gender, since neither is known.

import { kinds } from './kinds/pl.ts';
import { articleNumber, type LetterWords } from './words.ts';

const STATES: Record<string, string> = { California: 'Kalifornia', Virginia: 'Wirginia' };

export const pl: LetterWords = {
  locale: 'pl-PL',
  colon: ':',
  laws: {
    gdpr: 'ogólnego rozporządzenia o ochronie danych (rozporządzenie (UE) 2016/679, RODO)',
    'uk-gdpr': 'ogólnego rozporządzenia o ochronie danych Zjednoczonego Królestwa (UK GDPR)',
    ccpa: 'kalifornijskiej ustawy o ochronie prywatności konsumentów (California Consumer Privacy Act, CCPA)',
    lgpd: 'brazylijskiej ogólnej ustawy o ochronie danych (Lei nº 13.709/2018, LGPD)',
    'quebec-25': 'ustawy Quebecu o ochronie danych osobowych w sektorze prywatnym (RLRQ, c. P-39.1)',
    pipeda:
      'kanadyjskiej ustawy o ochronie danych osobowych i dokumentach elektronicznych (Personal Information Protection and Electronic Documents Act, PIPEDA)',
    nfadp: 'szwajcarskiej ustawy federalnej o ochronie danych (DSG)',
  },
  stateLaw: (title) => `ustawy „${title}”`,
  acts: {
    gdpr: 'RODO',
    'uk-gdpr': 'UK GDPR',
    lgpd: 'LGPD',
    'quebec-25': 'ustawy Quebecu (P-39.1)',
    pipeda: 'PIPEDA',
    nfadp: 'DSG',
    dpo: 'DSV',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `art. ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `pkt ${provision.clause} załącznika 1 do ${act}`;
    const number = articleNumber(provision, { paragraph: (n) => ` ust. ${n}`, point: (letter) => ` lit. ${letter}` });
    return `art. ${number} ${act}`;
  },
  term: () => 'danych osobowych',
  roles: {
    controller: { answers: 'administratora danych', processor: 'podmiot przetwarzający' },
    business: {
      answers: 'odpowiedzialnego przedsiębiorstwa („business”)',
      processor: 'usługodawca („service provider”)',
    },
    organization: { answers: 'odpowiedzialnej organizacji', processor: 'usługodawca' },
    enterprise: { answers: 'odpowiedzialnego przedsiębiorstwa', processor: 'usługodawca' },
  },

  attention: 'Do rąk inspektora ochrony danych lub działu ochrony prywatności',
  salutation: 'Szanowni Państwo,',
  closing: 'Z poważaniem',
  intro: (law, term) => `na podstawie ${law} zwracam się do Państwa z następującym wnioskiem dotyczącym moich ${term}.`,
  addressedAs: (role) => `Pismo to kieruję do Państwa jako ${role}.`,
  onBehalf: 'Jeżeli przetwarzają Państwo dane w imieniu innych podmiotów, proszę o wskazanie, w czyim imieniu.',
  resident: (state) => `Moim miejscem zamieszkania jest stan ${STATES[state] ?? state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `Na Państwa stronie dane na mój temat otrzymał podmiot ${processor}, który – jak zakładam – działa tam w Państwa imieniu jako ${role}. ` +
    `Dlatego zwracam się do Państwa jako ${answers}. Mój wniosek obejmuje również dane, które ${processor} przechowuje dla Państwa; proszę o przekazanie go ` +
    `temu podmiotowi i dopilnowanie, aby został zrealizowany także tam${cited}. Jeżeli ${processor} wykorzystuje dane również do własnych celów, proszę o informację na ten temat.`,

  subjects: {
    access: () => 'Wniosek o dostęp do moich danych osobowych',
    correction: () => 'Wniosek o sprostowanie moich danych osobowych',
    deletion: () => 'Wniosek o usunięcie moich danych osobowych',
    'objection-to-marketing': () =>
      'Sprzeciw wobec wykorzystywania moich danych osobowych do marketingu bezpośredniego',
    'withdrawal-of-consent': () => 'Wycofanie zgody na przetwarzanie moich danych osobowych',
    'do-not-sell': () => 'Sprzeciw wobec sprzedaży moich danych osobowych',
    restriction: () => 'Wniosek o ograniczenie przetwarzania moich danych osobowych',
    portability: () => 'Wniosek o przeniesienie moich danych osobowych',
  },
  subjectOfSeveral: () => 'Wnioski dotyczące moich danych osobowych',
  headings: {
    access: 'Dostęp do danych',
    correction: 'Sprostowanie',
    deletion: 'Usunięcie danych',
    'objection-to-marketing': 'Sprzeciw wobec marketingu bezpośredniego',
    'withdrawal-of-consent': 'Wycofanie zgody',
    'do-not-sell': 'Sprzeciw wobec sprzedaży',
    restriction: 'Ograniczenie przetwarzania',
    portability: 'Przenoszenie danych',
  },
  ask: {
    access:
      'Proszę o potwierdzenie, czy przetwarzają Państwo dane na mój temat. Jeżeli tak, proszę o przekazanie mi następujących informacji:',
    correction: 'Proszę o sprostowanie następujących danych na mój temat:',
    deletion:
      'Proszę o usunięcie bez zbędnej zwłoki wszystkich danych na mój temat, w tym danych pseudonimowych, takich jak dane powiązane z identyfikatorem pliku cookie lub urządzenia. ' +
      'Jeżeli muszą Państwo zachować niektóre z nich, proszę o wskazanie, które, na jakiej podstawie i jak długo.',
    'objection-to-marketing':
      'Wnoszę sprzeciw wobec przetwarzania moich danych na potrzeby marketingu bezpośredniego, w tym profilowania w zakresie, w jakim jest ono z nim związane. ' +
      'Proszę o zaprzestanie tego przetwarzania i o potwierdzenie tego.',
    'withdrawal-of-consent':
      'Wycofuję ze skutkiem na przyszłość wszelką zgodę na przetwarzanie moich danych, na którą się Państwo powołują, w szczególności do celów reklamy, analityki ' +
      'oraz zapisywania lub odczytywania identyfikatorów w mojej przeglądarce. Proszę o zaprzestanie opartego na niej przetwarzania i o potwierdzenie tego.',
    restriction:
      'Proszę o ograniczenie przetwarzania moich danych: do czasu wyjaśnienia sprawy proszę o ich przechowywanie bez wykorzystywania w jakikolwiek inny sposób.',
    portability:
      'Proszę o przekazanie mi danych na mój temat, które ode mnie pochodzą, w tym danych zarejestrowanych podczas korzystania przeze mnie z Państwa usług, w ustrukturyzowanym, ' +
      'powszechnie używanym formacie nadającym się do odczytu maszynowego.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Żądam, aby nie sprzedawali Państwo ani nie udostępniali moich danych osobowych („do not sell or share”), również na potrzeby reklamy behawioralnej w różnych kontekstach. ' +
      'Proszę o powiadomienie osób trzecich, którym Państwo je sprzedają lub udostępniają, oraz o potwierdzenie realizacji mojego wniosku.',
    'sale-and-targeted-advertising':
      'Wnoszę sprzeciw wobec sprzedaży moich danych osobowych i ich przetwarzania na potrzeby reklamy ukierunkowanej („opt-out”). Proszę o potwierdzenie realizacji mojego wniosku.',
    sale: 'Wnoszę sprzeciw wobec sprzedaży moich danych osobowych („opt-out”). Proszę o potwierdzenie realizacji mojego wniosku.',
  },
  accessInShort:
    'Proszę o potwierdzenie, czy przetwarzają Państwo dane na mój temat. Jeżeli tak, proszę o przesłanie kopii wszystkich tych danych, w tym powiązanych z identyfikatorem pliku cookie lub urządzenia, oraz pozostałych informacji przewidzianych prawem.',
  accessItems: {
    copy: 'kopia wszystkich danych na mój temat, w tym danych pseudonimowych, takich jak dane powiązane z identyfikatorem pliku cookie lub urządzenia',
    purposes: 'cele ich przetwarzania',
    categories: 'kategorie przetwarzanych danych',
    recipients: 'odbiorcy, którym dane zostały lub zostaną ujawnione, w miarę możliwości z nazwy',
    storage: 'okres przechowywania danych lub kryteria jego ustalania',
    source: 'źródło danych, o ile nie pochodzą one ode mnie',
    automated:
      'czy dochodzi do zautomatyzowanego podejmowania decyzji, w tym profilowania, a jeżeli tak – zasady ich podejmowania i konsekwencje dla mnie',
    transfers: 'do jakich innych państw dane są przekazywane i z jakimi zabezpieczeniami',
    sold: 'jakie kategorie moich danych zostały sprzedane, udostępnione lub ujawnione i jakim kategoriom osób trzecich',
  },
  correction: (wrong, right) => `nieprawidłowo: ${wrong} – prawidłowo: ${right}`,
  reason: (reason) => `Uzasadnienie: ${reason}`,
  tellRecipients: (cited) =>
    `Proszę również o powiadomienie odbiorców, którym dane zostały ujawnione${cited}, oraz o wskazanie mi tych odbiorców.`,

  observed: (receiver) => `W mojej przeglądarce stwierdzono, że dane na mój temat otrzymał podmiot ${receiver}:`,
  labels: { sites: 'Strony internetowe', period: 'Okres', kinds: 'Rodzaje danych' },
  kinds,
  more: (count) => `oraz jeszcze ${count}`,
  identifiers: 'W odnalezieniu danych mogą pomóc następujące identyfikatory:',
  noIdentifiers:
    'Jeżeli do odnalezienia danych potrzebny jest identyfikator, na przykład identyfikator pliku cookie lub identyfikator reklamowy, proszę o wskazanie, jaki, oraz jak mogę go uzyskać.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'miesiąca' : `${duration.months} miesięcy`;
    if ('days' in duration) return `${duration.days} dni`;
    return `${duration.businessDays} dni roboczych`;
  },
  due: (within, cited, until) =>
    `Prawo przewiduje udzielenie odpowiedzi najpóźniej w terminie ${within} od otrzymania wniosku${cited}. Jeżeli otrzymają Państwo to pismo dzisiaj, termin upływa ${until} roku.`,
  dueToComply: (within, cited, until) =>
    `Prawo wymaga realizacji tego żądania najpóźniej w terminie ${within} od jego otrzymania${cited}. Jeżeli otrzymają Państwo to pismo dzisiaj, termin upływa ${until} roku.`,
  asked: (until) =>
    `Prawo nie określa w tym przypadku terminu w dniach. Uprzejmie proszę o odpowiedź do ${until} roku.`,
  refusal: (cited) => `Jeżeli nie uwzględnią Państwo mojego wniosku w całości, proszę o podanie przyczyn${cited}.`,
  refusalAndAppeal: (cited) =>
    `Jeżeli nie uwzględnią Państwo mojego wniosku w całości, proszę o podanie przyczyn oraz sposobu odwołania się od tej decyzji${cited}.`,
  identity: (cited) =>
    `Jeżeli mają Państwo uzasadnione wątpliwości co do mojej tożsamości, proszę o wskazanie, jakie dodatkowe informacje są potrzebne${cited}, i o ograniczenie się do niezbędnych.`,
  unverified: (cited) => `Sprzeciw ten nie wymaga weryfikacji mojej tożsamości${cited}.`,
  complaint: (cited, authority) =>
    `W razie braku odpowiedzi w terminie zastrzegam sobie prawo wniesienia skargi do właściwego organu${cited}${authority}.`,
  replyTo: (address) => `Proszę o odpowiedź na adres: ${address}`,
  replyToSender: 'Proszę o odpowiedź na adres, z którego otrzymali Państwo to pismo.',
};
