"""Where the board is found in the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from events.views import board, board_moves

_BOARD = "programme/editions/<int:pk>/board/"


@hooks.register("register_admin_urls")
def board_addresses() -> list[URLPattern]:
    return [
        path("programme/board/", board.open_board, name="open_board"),
        path(_BOARD, board.show_board, name="board"),
        path(f"{_BOARD}list/", board.list_days, name="board_list"),
        path(f"{_BOARD}warnings/", board.list_warnings, name="board_warnings"),
        path(f"{_BOARD}changes/", board_moves.tell_changes, name="board_changes"),
        path(f"{_BOARD}found/", board_moves.find_sessions, name="board_found"),
        path(f"{_BOARD}undo/", board_moves.undo, name="board_undo"),
        path(f"{_BOARD}redo/", board_moves.redo, name="board_redo"),
        path(f"{_BOARD}sessions/<int:session>/", board.move_on_page, name="board_session"),
        path(f"{_BOARD}sessions/<int:session>/move/", board_moves.move_session, name="board_move"),
        path(f"{_BOARD}sessions/<int:session>/out/", board_moves.unplace_session, name="board_unplace"),
    ]


class BoardMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("events.change_slot")


def board_menu_item() -> BoardMenuItem:
    return BoardMenuItem(_("Board"), reverse("open_board"), name="board", icon_name="calendar-alt", order=0)
