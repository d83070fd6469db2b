// Portuguese as written in Brazil, for letters by Brazil's law: what differs from Portugal's.

import { kinds } from './kinds/pt.ts';
import { pt } from './pt.ts';
import type { LetterWords } from './words.ts';

export const ptBr: LetterWords = {
  ...pt,
  locale: 'pt-BR',
  dates: (written) => written.replace(/^1(?= )/, '1º'),
  roles: { ...pt.roles, controller: { answers: 'controlador', processor: 'operador' } },

  attention: 'Aos cuidados do encarregado pelo tratamento de dados pessoais',
  salutation: 'Prezados Senhores,',
  closing: 'Atenciosamente,',
  intro: (law, term) => `Nos termos ${law}, apresento a seguinte requisição sobre os meus ${term}.`,
  addressedAs: (role) => `Dirijo-me a V. Sas. na sua qualidade de ${role}.`,
  onBehalf: 'Caso tratem os dados em nome de outros, solicito que me indiquem em nome de quem.',
  viaSite: (processor, { answers, processor: role }, cited) =>
    `No seu site, ${processor} recebeu dados a meu respeito. Presumo que ${processor} atue em seu nome, como ${role}. ` +
    `Por isso, dirijo-me a V. Sas. na sua qualidade de ${answers}. Minha requisição abrange também os dados que ${processor} trata em seu nome; solicito que a ` +
    `encaminhem a ${processor} e assegurem que ela seja atendida também ali${cited}. Caso ${processor} utilize os dados também para finalidades próprias, solicito que me informem.`,

  subjects: {
    access: () => 'Requisição de acesso aos meus dados pessoais',
    correction: () => 'Requisição de correção dos meus dados pessoais',
    deletion: () => 'Requisição de eliminação dos meus dados pessoais',
    'objection-to-marketing': () => 'Oposição ao uso dos meus dados pessoais para publicidade direta',
    'withdrawal-of-consent': () => 'Revogação do consentimento para o tratamento dos meus dados pessoais',
    'do-not-sell': pt.subjects['do-not-sell'],
    restriction: () => 'Requisição de bloqueio dos meus dados pessoais',
    portability: () => 'Requisição de portabilidade dos meus dados pessoais',
  },
  subjectOfSeveral: () => 'Requisições sobre os meus dados pessoais',
  headings: {
    access: 'Confirmação e acesso',
    correction: 'Correção',
    deletion: 'Eliminação',
    'objection-to-marketing': 'Oposição à publicidade direta',
    'withdrawal-of-consent': 'Revogação do consentimento',
    'do-not-sell': pt.headings['do-not-sell'],
    restriction: 'Bloqueio',
    portability: 'Portabilidade dos dados',
  },
  ask: {
    access: 'Solicito que confirmem se tratam dados a meu respeito e, em caso afirmativo, que me forneçam:',
    correction: 'Solicito a correção dos seguintes dados a meu respeito:',
    deletion:
      'Solicito a eliminação de todos os dados a meu respeito, incluindo os pseudonimizados, como os associados a um identificador de cookie ou de dispositivo. ' +
      'Caso precisem conservar alguns deles, solicito que me indiquem quais, com que fundamento e por quanto tempo.',
    'objection-to-marketing':
      'Oponho-me ao tratamento dos meus dados para publicidade direta, incluindo a formação de perfis relacionada a ela. Solicito que cessem esse tratamento e me confirmem.',
    'withdrawal-of-consent':
      'Revogo, com efeitos para o futuro, qualquer consentimento para o tratamento dos meus dados em que V. Sas. se baseiem, em especial para publicidade, para análise ' +
      'e para o armazenamento ou a leitura de identificadores no meu navegador. Solicito que cessem o tratamento nele baseado e me confirmem.',
    restriction:
      'Solicito o bloqueio dos meus dados: até o esclarecimento da questão, peço que os conservem, mas não os utilizem de nenhuma outra forma.',
    portability:
      'Solicito o fornecimento dos dados a meu respeito, incluindo os registrados durante o meu uso dos seus serviços, em formato estruturado, ' +
      'de uso comum e que permita a sua utilização subsequente.',
  },
  accessInShort:
    'Solicito que confirmem se tratam dados a meu respeito e, em caso afirmativo, que me forneçam uma cópia de todos eles, incluindo os associados a um identificador de cookie ou de dispositivo, e as demais informações previstas na lei.',
  accessItems: {
    copy: 'uma cópia de todos os dados a meu respeito, incluindo os pseudonimizados, como os associados a um identificador de cookie ou de dispositivo',
    purposes: 'as finalidades do tratamento',
    categories: 'as categorias de dados em questão',
    recipients:
      'as entidades públicas e privadas com as quais os dados foram ou serão compartilhados, se possível pelo nome',
    storage: 'o prazo de conservação dos dados ou os critérios para defini-lo',
    source: 'a origem dos dados, na medida em que eu não os tenha fornecido',
    automated:
      'se há decisões tomadas unicamente com base em tratamento automatizado, incluindo a formação de perfis, e, nesse caso, os critérios e procedimentos utilizados',
    transfers: 'para quais outros países os dados são transferidos e com quais garantias',
    sold: 'quais categorias dos meus dados foram vendidas ou compartilhadas e com quais categorias de terceiros',
  },
  reason: (reason) => `Meu motivo: ${reason}`,
  tellRecipients: (cited) =>
    `Solicito também que informem aqueles com quem compartilharam os dados${cited} e que me indiquem quem são.`,

  observed: (receiver) => `No meu navegador, observei que ${receiver} recebeu dados a meu respeito:`,
  labels: { sites: 'Sites', period: 'Período', kinds: 'Tipos de dados' },
  kinds: {
    ...kinds,
    screen: 'dimensões da tela ou da janela',
    mouse: 'movimentos do mouse',
    scroll: 'rolagem da página',
    'form-input': 'dados inseridos em formulários',
    'hashed-email': 'valor hash do endereço de e-mail',
    email: 'endereço de e-mail',
    gender: 'gênero',
    'consent-string': 'consentimento registrado',
  },
  noIdentifiers:
    'Caso precisem de um identificador para encontrar os dados, por exemplo um identificador de cookie ou de publicidade, solicito que me indiquem qual e como posso obtê-lo.',

  due: (within, cited, until) =>
    `A lei prevê uma resposta no prazo de até ${within}, contado da data da requisição${cited}. Se receberem esta carta hoje, o prazo termina em ${until}.`,
  asked: (until) => `A lei não fixa para isso um prazo em dias. Agradeço uma resposta até ${until}.`,
  refusal: (cited) =>
    `Caso não atendam integralmente à minha requisição, solicito que me indiquem as razões de fato ou de direito${cited}.`,
  identity: (cited) =>
    `Caso tenham dúvidas razoáveis sobre a minha identidade, solicito que me indiquem de quais informações adicionais precisam${cited}, limitando-se ao necessário.`,
  complaint: (cited, authority) =>
    `Na falta de resposta no prazo, reservo-me o direito de peticionar perante a autoridade competente${cited}${authority}.`,
  replyToSender: 'Solicito que respondam ao endereço do qual receberam esta carta.',
  replyTo: (address) => `Solicito que respondam para: ${address}`,
};
