from django import forms


class SearchForm(forms.Form):
    q = forms.CharField(max_length=100, required=False)

    @property
    def words(self) -> str:
        words: str = self.cleaned_data.get("q", "") if self.is_valid() else ""
        return words
