// Before the page is drawn: light or dark, as the person chose. The setting itself can only be read later, so that its copy is asked (src/ui/theme.ts).
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
