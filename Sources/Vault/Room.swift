import Crypto
import CryptoExtras
import Primitives
