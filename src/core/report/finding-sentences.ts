// The English sentences of findings, which every report has in its own data. They are those of public/_locales/en (a test holds both alike): of that file a page
// that makes a report would read all, 160 kB, before it shows a word.

export const findingSentences = {
  found_more: '$1 and $2 more',
  finding_collected_before_choice_observed: 'Before the site’s question was answered, data went to: $1.',
  finding_collected_before_choice_likely:
    'Before you had answered, data went to: $1. Whether the site asked was not seen.',
  finding_collected_before_choice_information:
    'Before you had answered, data went to: $1. It was told to keep nothing, or the site goes by an opt-out.',
  finding_collected_after_refusal_observed: 'After you had refused, data went to: $1.',
  finding_collected_after_refusal_information:
    'After you had refused, requests went to: $1. They told of the refusal, or the site’s record leaves a legitimate interest.',
  finding_consent_misreported_observed: 'After you had refused, requests told their receiver that you accept: $1.',
  finding_consent_misreported_likely:
    'After you had refused, requests told their receiver that you accept, by a default or in answer to another question: $1.',
  finding_consent_misreported_information: 'After you had accepted, requests told their receiver that you refuse: $1.',
  finding_vendor_not_consented_likely:
    'Data went to receivers to which the site’s consent record gives neither consent nor a legitimate interest: $1. Some uses, such as preventing fraud, need neither.',
  finding_undisclosed_collector_likely:
    'Data went to receivers that are not on the list of those that, by the site’s consent record, you were told of: $1.',
  finding_no_choice_offered_likely:
    'No question for consent was seen here, and data went to: $1. Candor may not know this site’s kind of question.',
  finding_no_choice_offered_information:
    'No question for consent was seen here, and data went to: $1. Candor may not know this site’s kind of question, and not every place asks for one.',
  finding_opt_out_signal_ignored_likely:
    'Your browser sent Global Privacy Control, and requests told their receiver that you have not opted out: $1.',
  finding_opt_out_signal_ignored_information:
    'Your browser sent Global Privacy Control, and requests told their receiver that you have not opted out: $1. Only some places bind sites to the signal.',
  finding_identifier_set_before_choice_observed:
    'Before the site’s question was answered, a cookie that recognises this browser was set for: $1.',
  finding_identifier_set_before_choice_likely:
    'Before you had answered, a cookie that seems to recognise this browser was set, or asked for, for: $1.',
  finding_identifier_set_before_choice_information:
    'Before you had answered, a cookie that recognises this browser was set, on a site that goes by an opt-out, for: $1.',
  finding_identifier_set_after_refusal_observed:
    'After you had refused, a cookie that recognises this browser was set for: $1.',
  finding_identifier_set_after_refusal_likely:
    'After you had refused, a cookie that seems to recognise this browser was set, or asked for, for: $1.',
  finding_refusal_harder_than_accepting_likely:
    'Refusing by the site’s own buttons took $1 clicks. How many accepting takes was not tried.',
  finding_banner_returns_likely:
    'The site asked again, although you had refused within six months. Cleared cookies would explain it where Candor did not see them cleared.',
} as const;
