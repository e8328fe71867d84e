from events.receivers.notices import tell_people
from events.receivers.printing import put_on_paper, throw_paper_away

__all__ = ["put_on_paper", "tell_people", "throw_paper_away"]
