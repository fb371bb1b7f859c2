// Invented pool, put together by chance: a likeness to a real person is chance too.
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const femaleNames = list(`
  Adela Agnes Aisha Alma Amara Anneke Beatrix Bronwyn Calla Carmen Celeste Cora Daria Delphine Edith Eira Elif Elspeth Esme Farah Freya Gerda Greta
  Hanne Harriet Hestia Ida Ilse Imani Ines Iris Isolde Jorunn Judith Kamala Katya Keziah Lavinia Leila Lena Linnea Lorna Lucia Magda Maeve Mairi
  Marguerite Marta Minna Mirela Nadia Nerys Ngozi Nuala Odette Olwen Oona Paloma Petra Philippa Priya Rhiannon Rosalind Ruta Sabine Saskia Selma Shirin
  Signe Sunniva Tamsin Tilda Ursula Vera Wilhelmina Yara Yusra Zadie Zofia`);
export const maleNames = list(`
  Abel Adewale Alasdair Alun Anton Anselm Arjun Arvid Bashir Bertil Branko Caspar Cedric Conrad Cormac Dafydd Darius Desmond Eamon Edgar Elias Emeka
  Emrys Faisal Ferdinand Florian Gareth Gideon Gordon Gustav Hamish Harun Hector Hugo Idris Ignatius Ivo Jarek Jasper Jonah Julian Kasper Kieran Kofi
  Lachlan Laszlo Leopold Linus Ludvik Magnus Malik Marek Matthias Milos Nikolai Noel Obi Oskar Otis Pascal Percival Quentin Rafal Reuben Roderick Rufus
  Samir Sandor Sigurd Silas Stellan Tariq Theodore Tobias Tudor Vaughan Viggo Wendell Yannick Zoltan`);
export const familyNames = list(`
  Abernethy Adeyinka Aldercott Amberley Arkwell Ashgrove Atherby Banerji Barrowclough Beckfoot Bellamont Birchall Blackstock Boateng Bramwell Brennick
  Brockhurst Calderon Carraway Castellan Chidgey Clovelly Corbishley Cranleigh Crowhurst Dallimore Darkwater Delacourt Denholm Devereaux Drummock
  Eccleshall Edgecombe Ellingham Elphick Esterhuyse Fairweather Fallowfield Farquhar Fenwright Finnegan Fosdyke Galbraith Garrowby Glassock Goldacre
  Greenhalgh Grimshawe Hallstrom Harkaway Hasselbach Hawthorne Hebblewhite Hollister Huxtable Ibekwe Inchbald Iveson Jagger Jellicoe Kaczmarek
  Kavanagh Kettlewell Kirkbride Kowalczyk Lambourne Langstaff Lindgren Lockyer Lovelock Lyttleton Macready Mainwaring Mallory Marchbanks Merriweather
  Mirzayev Montefiore Mossop Nakamori Netherby Nordqvist Nwosu Oakenshaw Oduya Okonjo Osterberg Paxman Pemberley Penhaligon Pettifer Pickersgill Pomeroy
  Quarmby Quillfeather Rackstraw Ravenhill Redfern Ridgewell Rosencrantz Rowntree Rushworth Saltmarsh Sandoval Satterley Scrimgeour Sedgwick Shackleby
  Silverwood Skelmersdale Somerville Stansfield Strickland Sundaram Swinburne Tattersall Thackeray Thistlewood Thorncroft Tolliver Trevanion Ullswater
  Underhay Vandermolen Varga Venables Wadsworth Wainfleet Wetherell Whitlock Winstanley Wolstenholme Wyndham Yarborough Yelverton Zielinski`);
