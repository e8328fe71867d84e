from badges.tasks.drawing import draw_badge_of_job

__all__ = ["draw_badge_of_job"]
