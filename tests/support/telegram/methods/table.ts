import {
  close,
  getFile,
  getMe,
  getMyDescription,
  getMyShortDescription,
  logOut,
  setMyDescription,
  setMyShortDescription,
} from './bot.ts'
import { answerCallbackQuery } from './callbacks.ts'
import { getChat, getChatAdministrators, getChatMember, leaveChat, sendChatAction } from './chat.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts'
import { deleteMessage } from './delete.ts'
import { editMessageReplyMarkup, editMessageText } from './edit.ts'
import { forwardMessage } from './forward.ts'
import { answerInlineQuery } from './inline.ts'
import type { Method } from './method.ts'
import { sendDocument, sendMessage, sendPhoto } from './send.ts'
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates.ts'

const METHODS: Readonly<Record<string, Method>> = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendDocument,
  forwardMessage,
  getFile,
  sendChatAction,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
  answerInlineQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyDescription,
  setMyShortDescription,
  getMyDescription,
  getMyShortDescription,
  getChat,
  getChatMember,
  getChatAdministrators,
  leaveChat,
  close,
  logOut,
}

/** Method names are read without regard to case, as the server does. */
export const METHOD_TABLE: ReadonlyMap<string, { readonly name: string; readonly run: Method }> = new Map(
  Object.entries(METHODS).map(([name, run]) => [name.toLowerCase(), { name, run }]),
)
