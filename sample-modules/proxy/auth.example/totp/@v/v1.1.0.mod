module auth.example/totp

go 1.22

require crypto.example/hash v1.2.0
