import { contextBridge, ipcRenderer } from 'electron'
import { buildBridge } from './bridge.ts'

contextBridge.exposeInMainWorld('host', buildBridge(ipcRenderer))
