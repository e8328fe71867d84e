// Brings a form that came back with errors to its summary, where a screen reader begins.
document.getElementById("error-summary")?.focus();
