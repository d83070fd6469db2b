// Portuguese, as written in Portugal. Letters by Brazil's law are written as in Brazil (pt-br.ts).

import { kinds } from './kinds/pt.ts';
import { articleNumber, type LetterWords } from './words.ts';

const STATES: Record<string, string> = { California: 'Califórnia', 'New Jersey': 'Nova Jérsia', Virginia: 'Virgínia' };

export const pt: LetterWords = {
  locale: 'pt-PT',
  colon: ':',
  laws: {
    gdpr: 'do Regulamento Geral sobre a Proteção de Dados (Regulamento (UE) 2016/679, RGPD)',
    'uk-gdpr': 'do Regulamento Geral sobre a Proteção de Dados do Reino Unido (UK GDPR)',
    ccpa: 'da Lei da Privacidade dos Consumidores da Califórnia (California Consumer Privacy Act, CCPA)',
    lgpd: 'da Lei Geral de Proteção de Dados Pessoais (Lei nº 13.709/2018, LGPD)',
    'quebec-25': 'da lei do Quebeque sobre a proteção das informações pessoais no setor privado (RLRQ, c. P-39.1)',
    pipeda:
      'da lei canadiana sobre a proteção das informações pessoais e os documentos eletrónicos (Personal Information Protection and Electronic Documents Act, PIPEDA)',
    nfadp: 'da Lei Federal suíça sobre a Proteção de Dados (LPD)',
  },
  stateLaw: (title) => `da lei «${title}»`,
  acts: {
    gdpr: 'do RGPD',
    'uk-gdpr': 'do UK GDPR',
    lgpd: 'da LGPD',
    'quebec-25': 'da lei do Quebeque (P-39.1)',
    pipeda: 'da PIPEDA',
    nfadp: 'da LPD suíça',
    dpo: 'do Regulamento suíço sobre a Proteção de Dados',
  },
  provision(provision, act) {
    if (provision.kind === 'section') return `artigo ${provision.section} ${act}`;
    if (provision.kind === 'schedule') return `cláusula ${provision.clause} do anexo 1 ${act}`;
    const brazilian = provision.act === 'lgpd';
    const number = articleNumber(brazilian ? provision : { ...provision, article: `${provision.article}.º` }, {
      paragraph: (n) => `, n.º ${n}`,
      point: (letter) => `, alínea ${letter})`,
    });
    return `${brazilian ? 'art.' : 'artigo'} ${number}${number.includes(',') ? ',' : ''} ${act}`;
  },
  term: () => 'dados pessoais',
  roles: {
    controller: { answers: 'responsável pelo tratamento', processor: 'subcontratante' },
    business: { answers: 'empresa responsável («business»)', processor: 'prestador de serviços («service provider»)' },
    organization: { answers: 'organização responsável', processor: 'prestador de serviços' },
    enterprise: { answers: 'empresa responsável', processor: 'prestador de serviços' },
  },

  attention: 'Ao cuidado do encarregado da proteção de dados ou do departamento de privacidade',
  salutation: 'Exmos. Senhores,',
  closing: 'Com os melhores cumprimentos,',
  intro: (law, term) => `Ao abrigo ${law}, apresento o seguinte pedido relativo aos meus ${term}.`,
  addressedAs: (role) => `Dirijo-me a V. Exas. na vossa qualidade de ${role}.`,
  onBehalf: 'Se tratarem os dados por conta de terceiros, solicito que me indiquem por conta de quem.',
  resident: (state) => `Resido no seguinte estado: ${STATES[state] ?? state}.`,
  viaSite: (processor, { answers, processor: role }, cited) =>
    `No vosso sítio Web, ${processor} recebeu dados que me dizem respeito. Presumo que ${processor} aí atue por conta de V. Exas., como ${role}. ` +
    `Por isso, dirijo-me a V. Exas. na vossa qualidade de ${answers}. O meu pedido abrange igualmente os dados que ${processor} conserva por vossa conta; solicito que o ` +
    `transmitam a ${processor} e assegurem que também aí seja cumprido${cited}. Se ${processor} utilizar os dados igualmente para finalidades próprias, solicito que mo comuniquem.`,

  subjects: {
    access: () => 'Pedido de acesso aos meus dados pessoais',
    correction: () => 'Pedido de retificação dos meus dados pessoais',
    deletion: () => 'Pedido de apagamento dos meus dados pessoais',
    'objection-to-marketing': () => 'Oposição à utilização dos meus dados pessoais para comercialização direta',
    'withdrawal-of-consent': () => 'Retirada do consentimento para o tratamento dos meus dados pessoais',
    'do-not-sell': () => 'Oposição à venda dos meus dados pessoais',
    restriction: () => 'Pedido de limitação do tratamento dos meus dados pessoais',
    portability: () => 'Pedido de portabilidade dos meus dados pessoais',
  },
  subjectOfSeveral: () => 'Pedidos relativos aos meus dados pessoais',
  headings: {
    access: 'Acesso',
    correction: 'Retificação',
    deletion: 'Apagamento',
    'objection-to-marketing': 'Oposição à comercialização direta',
    'withdrawal-of-consent': 'Retirada do consentimento',
    'do-not-sell': 'Oposição à venda',
    restriction: 'Limitação do tratamento',
    portability: 'Portabilidade dos dados',
  },
  ask: {
    access: 'Solicito que confirmem se tratam dados que me dizem respeito e, em caso afirmativo, que me comuniquem:',
    correction: 'Solicito a retificação dos seguintes dados que me dizem respeito:',
    deletion:
      'Solicito que apaguem sem demora injustificada todos os dados que me dizem respeito, incluindo os dados pseudónimos, como os associados a um identificador de cookie ou de dispositivo. ' +
      'Se tiverem de conservar alguns deles, solicito que me indiquem quais, com que fundamento e durante quanto tempo.',
    'objection-to-marketing':
      'Oponho-me ao tratamento dos meus dados para efeitos de comercialização direta, incluindo a definição de perfis na medida em que esteja relacionada com essa comercialização. ' +
      'Solicito que cessem este tratamento e mo confirmem.',
    'withdrawal-of-consent':
      'Retiro, com efeitos para o futuro, qualquer consentimento para o tratamento dos meus dados em que V. Exas. se baseiem, em especial para publicidade, para análise ' +
      'e para o armazenamento ou a leitura de identificadores no meu navegador. Solicito que cessem o tratamento nele baseado e mo confirmem.',
    restriction:
      'Solicito a limitação do tratamento dos meus dados: até ao esclarecimento da questão, peço que os conservem, mas não os utilizem de qualquer outra forma.',
    portability:
      'Solicito a entrega dos dados que me dizem respeito e que forneci a V. Exas., incluindo os registados durante a minha utilização dos vossos serviços, num formato estruturado, ' +
      'de uso corrente e de leitura automática.',
  },
  doNotSell: {
    'sale-and-sharing':
      'Solicito que não vendam nem partilhem os meus dados pessoais («do not sell or share»), nem mesmo para publicidade comportamental entre contextos. ' +
      'Solicito igualmente que informem os terceiros a quem os vendem ou com quem os partilham e que me confirmem o cumprimento do meu pedido.',
    'sale-and-targeted-advertising':
      'Oponho-me à venda dos meus dados pessoais e ao seu tratamento para publicidade direcionada («opt-out»). Solicito que me confirmem o cumprimento do meu pedido.',
    sale: 'Oponho-me à venda dos meus dados pessoais («opt-out»). Solicito que me confirmem o cumprimento do meu pedido.',
  },
  accessInShort:
    'Solicito que confirmem se tratam dados que me dizem respeito e, em caso afirmativo, que me enviem uma cópia de todos eles, incluindo os associados a um identificador de cookie ou de dispositivo, e as demais informações previstas na lei.',
  accessItems: {
    copy: 'uma cópia de todos os dados que me dizem respeito, incluindo os dados pseudónimos, como os associados a um identificador de cookie ou de dispositivo',
    purposes: 'as finalidades do seu tratamento',
    categories: 'as categorias de dados em questão',
    recipients: 'os destinatários a quem os dados foram ou serão divulgados, se possível pelo nome',
    storage: 'o prazo de conservação dos dados ou os critérios para o fixar',
    source: 'a origem dos dados, na medida em que não tenha sido eu a fornecê-los',
    automated:
      'a eventual existência de decisões automatizadas, incluindo a definição de perfis, e, nesse caso, a lógica subjacente e as consequências para mim',
    transfers: 'para que outros países são transferidos os dados e com que garantias',
    sold: 'que categorias dos meus dados venderam, partilharam ou divulgaram e a que categorias de terceiros',
  },
  correction: (wrong, right) => `inexato: ${wrong} – correto: ${right}`,
  reason: (reason) => `O meu motivo: ${reason}`,
  tellRecipients: (cited) =>
    `Solicito igualmente que informem aqueles a quem divulgaram os dados${cited} e que me indiquem quem são.`,

  observed: (receiver) => `No meu navegador, observei que ${receiver} recebeu dados que me dizem respeito:`,
  labels: { sites: 'Sítios Web', period: 'Período', kinds: 'Tipos de dados' },
  kinds,
  more: (count) => `e mais ${count}`,
  identifiers: 'Os seguintes identificadores podem ajudar a encontrar os dados:',
  noIdentifiers:
    'Se necessitarem de um identificador para encontrar os dados, por exemplo um identificador de cookie ou de publicidade, solicito que me indiquem qual e como posso obtê-lo.',

  within(duration) {
    if ('months' in duration) return duration.months === 1 ? 'um mês' : `${duration.months} meses`;
    if ('days' in duration) return `${duration.days} dias`;
    return `${duration.businessDays} dias úteis`;
  },
  due: (within, cited, until) =>
    `A lei prevê uma resposta no prazo máximo de ${within} a contar da receção${cited}. Se receberem esta carta hoje, o prazo termina em ${until}.`,
  dueToComply: (within, cited, until) =>
    `A lei exige o cumprimento do meu pedido no prazo máximo de ${within} a contar da receção${cited}. Se receberem esta carta hoje, o prazo termina em ${until}.`,
  asked: (until) => `A lei não fixa para este efeito um prazo em dias. Agradeço uma resposta até ${until}.`,
  refusal: (cited) => `Se não derem pleno seguimento ao meu pedido, solicito que me comuniquem os motivos${cited}.`,
  refusalAndAppeal: (cited) =>
    `Se não derem pleno seguimento ao meu pedido, solicito que me comuniquem os motivos e a forma de recorrer da vossa decisão${cited}.`,
  identity: (cited) =>
    `Se tiverem dúvidas razoáveis quanto à minha identidade, solicito que me indiquem de que informações adicionais necessitam${cited}, limitando-se ao necessário.`,
  unverified: (cited) => `Esta oposição não exige a verificação da minha identidade${cited}.`,
  complaint: (cited, authority) =>
    `Na falta de resposta dentro do prazo, reservo-me o direito de apresentar reclamação à autoridade competente${cited}${authority}.`,
  replyTo: (address) => `Solicito que respondam para: ${address}`,
  replyToSender: 'Solicito que respondam para o endereço do qual receberam esta carta.',
};
